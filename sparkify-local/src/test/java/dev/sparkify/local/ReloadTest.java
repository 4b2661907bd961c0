package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.load.TimeRange;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class ReloadTest {
    private static final TimeRange SECOND_DAY = TimeRange.of(LocalDate.of(2018, 11, 2));

    @TempDir
    private Path folder;

    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Database database;
    private Sources events;

    /** Three days, a file each; the second has two plays and is loaded by itself. */
    @BeforeEach
    void load() throws IOException {
        warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.withHistory())
                .createSchema();
        database = new Database(warehouse.handle().dataSource());
        events = Sources.of(Source.json("staging_events", Location.of(folder)));
        write("1", play("2018-11-01", 0, "8", "free"));
        warehouse.load(events);
        write("2", play("2018-11-02", 1, "8", "paid"), play("2018-11-02", 2, "9", "free"));
        warehouse.load(events);
        write("3", play("2018-11-03", 3, "8", "free"));
        warehouse.load(events);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), String.join("\n", lines) + "\n");
    }

    private static String play(String day, int item, String user, String level) {
        long ts = LocalDate.parse(day).toEpochDay() * 86_400_000L + 60_000L * item;
        return String.format(
                Locale.ROOT,
                "{\"page\":\"NextSong\",\"ts\":%d,\"userId\":\"%s\",\"level\":\"%s\",\"sessionId\":7,\"itemInSession\":%d}",
                ts,
                user,
                level,
                item);
    }

    private TableReport plays(TimeRange range) {
        return warehouse.reload(range, events).report().table("fact_songplays");
    }

    @Test
    void changesNothingWhereTheFilesAreAsTheyWere() throws Exception {
        var before = database.rows("select * from fact_songplays order by all");
        var users = database.rows("select * from dim_users order by all");

        var report = plays(SECOND_DAY);

        assertThat(report.count(Outcome.REMOVED)).isEqualTo(2);
        assertThat(report.inserted()).isEqualTo(2);
        assertThat(report.addsUp()).isTrue();
        assertThat(database.rows("select * from fact_songplays order by all")).isEqualTo(before);
        assertThat(database.rows("select * from dim_users order by all")).isEqualTo(users);
        assertThat(warehouse.audit().passed()).isTrue();
    }

    @Test
    void readsNoFileThatDoesNotReachIntoTheRange() {
        var source = warehouse.reload(SECOND_DAY, events).report().source("staging_events");

        assertThat(source.filesLoaded()).isEqualTo(1);
        assertThat(source.read()).isEqualTo(2);
    }

    @Test
    void losesWhatIsGoneFromTheFilesAndGivesNewNumbersToWhatIsNew() throws Exception {
        write("2", play("2018-11-02", 2, "9", "free"), play("2018-11-02", 5, "9", "paid"));

        var report = plays(SECOND_DAY);

        assertThat(report.count(Outcome.REMOVED)).isEqualTo(2);
        assertThat(report.inserted()).isEqualTo(2);
        assertThat(database.rows("select songplay_id, item_in_session from fact_songplays order by 1"))
                .containsExactly("1, 0", "3, 2", "4, 3", "5, 5");
        warehouse.load(events);
        write("4", play("2018-11-04", 6, "8", "free"));
        warehouse.load(events);
        assertThat(database.rows("select max(songplay_id) from fact_songplays")).containsExactly("6");
    }

    @Test
    void refusesIfAFileIsGone() throws Exception {
        var before = database.content();
        Files.delete(folder.resolve("2.json"));

        assertThatThrownBy(() -> warehouse.reload(SECOND_DAY, events))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Nothing was loaded: files that were loaded before are gone, so what they brought cannot be loaded"
                                + " again; bring them back: [" + folder.resolve("2.json") + "]");
        assertThat(database.content()).isEqualTo(before);
    }

    @Test
    void refusesAStarWhoseFactsDoNotSayWhenTheyHappened() {
        var star = StarSchema.of(
                "x",
                StagingTable.named("s").column("id", ColumnType.bigint()),
                DimensionTable.named("d")
                        .key("id", ColumnType.bigint())
                        .madeFrom(Mapping.from("s").set("id", column("id"))));
        try (var other = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            var sources = Sources.of(Source.json("s", Location.of(folder)));

            assertThatThrownBy(() -> other.reload(SECOND_DAY, sources))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "No fact that is made from the sources says when it happened, so no range of time can be loaded"
                                    + " again; add happensAt(…) to the fact");
        }
    }

    @Test
    void refusesARangeThatNoFileReachesInto() throws Exception {
        var before = database.content();

        assertThatThrownBy(() -> warehouse.reload(TimeRange.of(LocalDate.of(2020, 1, 1)), events))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Nothing was loaded: the ledger knows no file of these sources that reached into the time from"
                                + " 2020-01-01T00:00 to 2020-01-02T00:00");
        assertThat(database.content()).isEqualTo(before);
    }

    @Test
    void refusesToReplaceRejectedRecords() {
        assertThatThrownBy(() -> warehouse.reload(SECOND_DAY, new Sources(events.all(), List.of(1L))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "A reload reads the files of earlier loads, so it brings no correction of a rejected record; load the"
                                + " corrections first");
    }

    /** An order with a customer of whom others may tell the name; the time is not part of the grain. */
    private static StarSchema orders() {
        return StarSchema.of(
                "orders",
                StagingTable.named("s")
                        .column("id", ColumnType.bigint())
                        .column("at", ColumnType.timestamp())
                        .column("who", ColumnType.varchar(32)),
                StagingTable.named("people")
                        .column("who", ColumnType.varchar(32))
                        .column("name", ColumnType.varchar(32)),
                DimensionTable.named("d")
                        .key("who", ColumnType.varchar(32))
                        .attribute("name", ColumnType.varchar(32))
                        .inferringMembers()
                        .madeFrom(Mapping.from("people").set("who", "who").set("name", "name")),
                FactTable.named("f")
                        .degenerate(Column.of("id", ColumnType.bigint()).notNull())
                        .degenerate(Column.of("at", ColumnType.timestamp()).notNull())
                        .dimension("who", ColumnType.varchar(32), "d")
                        .grain("id")
                        .happensAt("at")
                        .madeFrom(Mapping.from("s")
                                .set("id", "id")
                                .set("at", "at")
                                .set("who", "who")));
    }

    @Test
    void bringsBackTheRowOfAGrainThatLiesOutsideOfTheRange() throws Exception {
        try (var other = Warehouse.provision(DuckDb.inMemory(), orders()).createSchema()) {
            var rows = new Database(other.handle().dataSource());
            var sources = Sources.of(Source.json("s", Location.of(folder.resolve("orders"))));
            Files.createDirectories(folder.resolve("orders"));
            write("orders/a", "{\"id\":1,\"at\":\"2018-11-02 00:00:00\",\"who\":\"x\"}");
            other.load(sources);
            write("orders/b", "{\"id\":1,\"at\":\"2018-11-05 00:00:00\",\"who\":\"x\"}");
            other.load(sources);
            write("orders/a", "{\"id\":2,\"at\":\"2018-11-02 00:00:00\",\"who\":\"x\"}");

            other.reload(SECOND_DAY, sources);

            assertThat(rows.rows("select id, \"at\" from f order by id"))
                    .containsExactly("1, 2018-11-05T00:00", "2, 2018-11-02T00:00");
        }
    }

    @Test
    void fillsMembersOfWhichNothingWasKnownAndLeavesTheRestToTheNextLoad() throws Exception {
        try (var other = Warehouse.provision(DuckDb.inMemory(), orders()).createSchema()) {
            var rows = new Database(other.handle().dataSource());
            Files.createDirectories(folder.resolve("orders"));
            Files.createDirectories(folder.resolve("people"));
            write("orders/a", "{\"id\":1,\"at\":\"2018-11-02 00:00:00\",\"who\":\"x\"}");
            write("people/p", "{\"who\":\"y\",\"name\":\"Bpb\"}");
            var sources = Sources.of(
                    Source.json("s", Location.of(folder.resolve("orders"))),
                    Source.json("people", Location.of(folder.resolve("people"))));
            assertThat(other.load(sources).report().table("d").count(Outcome.INFERRED))
                    .isEqualTo(1);
            write("people/p", "{\"who\":\"y\",\"name\":\"Bob\"}", "{\"who\":\"x\",\"name\":\"Ann\"}");

            other.reload(SECOND_DAY, sources);
            other.load(sources);

            assertThat(rows.rows("select who, name from d order by who")).containsExactly("'x', 'Ann'", "'y', 'Bob'");
        }
    }
}
