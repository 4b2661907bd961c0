package dev.sparkify.examples;

import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.Masking;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Marks what is personal, shows records masked, and erases a person. */
public final class ErasePerson {
    private static final String PEOPLE = """
            {"id":"42","name":"Florence","since":"2018"}
            {"id":"8","name":"Ada","since":"2017"}
            {"id":"42","name":"Florence","since":2018.5}
            """;

    private ErasePerson() {}

    /**
     * Runs the example.
     *
     * @param none nothing
     * @throws IOException if the sources cannot be written
     */
    public static void main(String... none) throws IOException {
        try (var folder = TemporaryFolder.make("sparkify-erase-")) {
            run(folder.path());
        }
    }

    private static void run(Path folder) throws IOException {
        Files.writeString(folder.resolve("people.json"), PEOPLE);
        // tag::mark[]
        var staged = StagingTable.named("staging_people")
                .column(Column.of("id", varchar(64)).personal())
                .column(Column.of("name", varchar(256)).personal())
                .column("since", varchar(4));
        var people = DimensionTable.named("dim_people")
                .key("id", varchar(64))
                .attribute("name", varchar(256))
                .attribute("since", varchar(4))
                .madeFrom(Mapping.from("staging_people")
                        .set("id", "id")
                        .set("name", "name")
                        .set("since", "since"));
        var star = StarSchema.of("people", staged, people);
        // end::mark[]
        var source = Source.json("staging_people", Location.of(folder)).onBadRecord(BadRecordPolicy.quarantine());
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            warehouse.load(Sources.of(source));
            // tag::mask[]
            var masking = Masking.of(star);
            warehouse
                    .rejects()
                    .forEach(record -> System.out.println(masking.masked(record).text()));
            // end::mask[]
            // tag::erase[]
            var report = warehouse.erase(Erasure.of("dim_people", "42").pseudonymised());
            System.out.print(report.asText());
            // end::erase[]
            // tag::forget[]
            long forgotten = warehouse.forgetRejects(Duration.ofDays(30));
            // end::forget[]
            System.out.println(forgotten + " forgotten");
        }
    }
}
