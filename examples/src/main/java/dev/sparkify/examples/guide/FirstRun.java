// tag::first[]
package dev.sparkify.examples.guide;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads three loans of books into a fact and a dimension, and prints what became of each record. */
public final class FirstRun {
    private static final String LOANS = """
            {"loan_id": 1, "member_id": "M1", "member": "Ada", "fee": 0.50, "lent_at": "2026-03-02 10:00:00"}
            {"loan_id": 2, "member_id": "M2", "member": "Grace", "fee": 1.25, "lent_at": "2026-03-02 11:30:00"}
            {"loan_id": 3, "member_id": "M1", "member": "Ada L.", "fee": 0.50, "lent_at": "2026-03-03 09:15:00"}
            """;

    private FirstRun() {}

    /**
     * Runs the example.
     *
     * @param folder an empty folder for the file of loans
     * @throws IOException if it cannot be written
     */
    public static void main(String... folder) throws IOException {
        var files = Path.of(folder[0]);
        Files.writeString(files.resolve("loans.json"), LOANS);
        var sources = Sources.of(Source.json("staging_loans", Location.of(files)));

        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star())) {
            var loaded = warehouse.createSchema().load(sources);
            System.out.print(loaded.report().asText());
        }
    }

    private static StarSchema star() {
        return StarSchema.of(
                "library",
                StagingTable.named("staging_loans")
                        .column("loan_id", bigint())
                        .column("member_id", varchar(16))
                        .column("member", varchar(80))
                        .column("fee", decimal(8, 2))
                        .column("lent_at", timestamp()),
                DimensionTable.named("dim_members")
                        .key("member_id", varchar(16))
                        .attribute("name", varchar(80))
                        .madeFrom(Mapping.from("staging_loans")
                                .set("member_id", "member_id")
                                .set("name", "member")
                                .asOf(column("lent_at"))),
                FactTable.named("fact_loans")
                        .degenerate(Column.of("loan_id", bigint()).notNull())
                        .dimension("member_id", varchar(16), "dim_members")
                        .measure("fee", decimal(8, 2), Additivity.ADDITIVE)
                        .grain("loan_id")
                        .madeFrom(Mapping.from("staging_loans")
                                .set("loan_id", "loan_id")
                                .set("member_id", "member_id")
                                .set("fee", "fee")));
    }
}
// end::first[]
