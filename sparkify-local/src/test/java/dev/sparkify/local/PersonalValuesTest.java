package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Masking;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value of a personal column is in no message, sample, receipt or shown record. */
class PersonalValuesTest {
    private static final String SECRET = "Nightingale-4711";

    @TempDir
    private Path path;

    private static String told(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }

    private static String event(String more) {
        return "{\"page\":\"NextSong\",\"ts\":1541105830000,\"sessionId\":7,\"itemInSession\":0,\"userId\":\"8\","
                + more + "}\n";
    }

    private Throwable refused(StarSchema star, String events) throws IOException {
        var folder =
                new Folder(path).write("song_data/song.json", Folder.song()).write("log_data/events.json", events);
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            return catchThrowable(() -> warehouse.load(folder.sources()));
        }
    }

    @Test
    void aRefusedValueIsMasked() throws IOException {
        var failure = refused(SparkifyStar.schema(), event("\"registration\":\"" + SECRET + "\""));

        assertThat(failure).hasMessageContaining("events.json:1: registration: *** is not a number");
        assertThat(told(failure)).doesNotContain(SECRET);
    }

    @Test
    void aValueThatDoesNotFitIsNotQuoted() throws IOException {
        var failure = refused(SparkifyStar.schema(), event("\"gender\":\"" + SECRET.repeat(3) + "\""));

        assertThat(failure).hasMessageContaining("gender: 48 bytes do not fit VARCHAR(32)");
        assertThat(told(failure)).doesNotContain(SECRET);
    }

    @Test
    void samplesOfFailedChecksAreMasked() throws IOException {
        var star = SparkifyStar.schema().checkedBy(Check.acceptedValues("dim_users", "first_name", "Ada"));
        var failure = refused(star, event("\"firstName\":\"" + SECRET + "\""));

        assertThat(failure).hasMessageContaining("(such as user_id = ***, first_name = ***)");
        assertThat(told(failure)).doesNotContain(SECRET);
    }

    @Test
    void samplesOfAuditsAreMasked() throws IOException {
        var star = SparkifyStar.schema()
                .checkedBy(
                        Check.acceptedValues("dim_users", "first_name", "Ada").warning());
        var folder = new Folder(path)
                .write("song_data/song.json", Folder.song())
                .write("log_data/events.json", event("\"firstName\":\"" + SECRET + "\""));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            var report = warehouse.load(folder.sources()).report();
            var audit = warehouse.audit();

            assertThat(audit.warnings()).hasSize(1);
            assertThat(audit.asText())
                    .contains("user_id = ***, first_name = ***")
                    .doesNotContain(SECRET);
            assertThat(audit.toString()).doesNotContain(SECRET);
            assertThat(report.asText() + report.asJson()).doesNotContain(SECRET);
        }
    }

    @Test
    void rejectedRecordsAreKeptWholeAndShownMasked() throws IOException {
        var folder = new Folder(path)
                .write("song_data/song.json", Folder.song())
                .write(
                        "log_data/events.json",
                        event("\"status\":\"none\",\"firstName\":\"" + SECRET + "\",\"level\":\"free\",\"mail\":\""
                                        + SECRET + "\"")
                                + "{\"firstName\":\"" + SECRET + "\n"
                                + event("\"registration\":\"" + SECRET + "\""));
        var sources = new Sources(folder.sources().all().stream()
                .map(source -> source.onBadRecord(BadRecordPolicy.quarantine()))
                .toList());
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            var rejects = warehouse.load(sources).rejects();
            var masking = Masking.of(SparkifyStar.schema());

            assertThat(rejects).allMatch(record -> record.text().contains(SECRET));
            assertThat(rejects).noneMatch(record -> record.toString().contains(SECRET));
            var shown = rejects.stream().map(masking::masked).toList();
            assertThat(shown).extracting(RejectedRecord::text).noneMatch(text -> text.contains(SECRET));
            assertThat(shown).extracting(RejectedRecord::reason).noneMatch(text -> text.contains(SECRET));
            assertThat(shown.get(0).text())
                    .isEqualTo("{\"page\":\"NextSong\",\"ts\":1541105830000,\"sessionId\":7,\"itemInSession\":0,"
                            + "\"userId\":\"***\",\"status\":\"none\",\"firstName\":\"***\",\"level\":\"free\","
                            + "\"mail\":\"***\"}");
            assertThat(shown.get(1).text()).isEqualTo("***");
            assertThat(shown.get(2).reason()).isEqualTo("registration: *** is not a number");
        }
    }

    /** What an engine says of a row that it refuses may quote the row. */
    @Test
    void wordsOfTheEngineAreMasked() throws Exception {
        var star = StarSchema.of(
                "people",
                StagingTable.named("staging_people")
                        .column(Column.of("email", ColumnType.varchar(64)).personal()),
                DimensionTable.named("dim_people")
                        .key("email", ColumnType.varchar(64))
                        .madeFrom(Mapping.from("staging_people").set("email", "email")));
        var folder = new Folder(path).write("people/people.json", "{\"email\":\"" + SECRET + "\"}\n");
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            var database = new Database(warehouse.handle().dataSource());
            database.run("drop table dim_people");
            database.run("create table dim_people (email integer)");

            var failure = catchThrowable(() -> warehouse.load(Sources.of(
                    Source.json("staging_people", Location.of(folder.path().resolve("people"))))));

            assertThat(failure).isNotNull();
            assertThat(failure.getMessage()).contains("Conversion Error: Could not convert string ***");
            assertThat(told(failure)).doesNotContain(SECRET);
        }
    }
}
