package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleTest {
    private static final StarSchema STAR = SparkifyStar.schema();
    private static final List<String> TABLES = List.of(
            "table fact_songplays",
            "table dim_time",
            "table dim_songs",
            "table dim_artists",
            "table dim_users",
            "table sparkify_warehouse",
            "table sparkify_lock",
            "table sparkify_keys",
            "table sparkify_loads",
            "table sparkify_files",
            "table sparkify_reach",
            "table sparkify_counts",
            "table sparkify_rejects",
            "table sparkify_tables",
            "table sparkify_columns",
            "table sparkify_table_keys",
            "table sparkify_changes",
            "table sparkify_erasures");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("warehouse.duckdb");
    }

    private Folder sources() throws IOException {
        return new Folder(folder).filled();
    }

    private void inFile(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Database database(Warehouse<DuckDbWarehouse> warehouse) {
        return new Database(warehouse.handle().dataSource());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void runsFromProvisionToTeardownInMemory() throws IOException {
        var report = Warehouse.provision(DuckDb.inMemory(), STAR)
                .createSchema()
                .load(sources().sources())
                .teardown();

        assertThat(report).isEqualTo(new TeardownReport(TABLES, List.of()));
    }

    @Test
    void runsFromProvisionToTeardownInAFileAndRemovesIt() throws IOException {
        var loaded = Warehouse.provision(DuckDb.file(file()), STAR)
                .createSchema()
                .load(sources().sources());
        assertThat(file()).exists();

        var report = loaded.teardown();

        assertThat(report.removed())
                .containsExactlyElementsOf(Stream.concat(TABLES.stream(), Stream.of("database " + file()))
                        .toList());
        assertThat(report.kept()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void removesAFileWithoutSchema() throws IOException {
        var report = Warehouse.provision(DuckDb.file(file()), STAR).teardown();

        assertThat(report).isEqualTo(new TeardownReport(List.of("database " + file()), List.of()));
        assertThat(files()).isEmpty();
    }

    @Test
    void removesTheFileThatAnEarlierHandleMade() throws IOException {
        Warehouse.provision(DuckDb.file(file()), STAR).createSchema().close();

        var report = Warehouse.attach(DuckDb.file(file()), STAR).teardown();

        assertThat(report.removed()).endsWith("database " + file());
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsAFileThatWasThereBeforeWithItsTables() throws Exception {
        inFile("create table mine as select 42 as answer");
        var loaded = Warehouse.provision(DuckDb.file(file()), STAR)
                .createSchema()
                .load(sources().sources());

        var report = loaded.teardown();

        assertThat(report.removed()).isEqualTo(TABLES);
        assertThat(report.kept())
                .containsExactly(
                        "table main.mine: not of this warehouse", "database " + file() + ": it was there before");
        try (var other = Warehouse.provision(DuckDb.file(file()), STAR)) {
            assertThat(database(other).rows("select table_name, answer from duckdb_tables(), mine"))
                    .containsExactly("'mine', 42");
        }
    }

    @Test
    void keepsAnEmptyFileThatWasThereBefore() throws Exception {
        inFile("select 1");

        var report =
                Warehouse.provision(DuckDb.file(file()), STAR).createSchema().teardown();

        assertThat(report.removed()).isEqualTo(TABLES);
        assertThat(report.kept()).containsExactly("database " + file() + ": it was there before");
        assertThat(file()).exists();
    }

    @Test
    void keepsAFileInWhichOthersPutTables() throws Exception {
        var warehouse = Warehouse.provision(DuckDb.file(file()), STAR).createSchema();
        database(warehouse).run("create schema \"their schema\"");
        database(warehouse).run("create table \"their schema\".orders (id integer)");
        database(warehouse).run("create view answers as select 42 as answer");

        var report = warehouse.teardown();

        assertThat(report.removed()).isEqualTo(TABLES);
        assertThat(report.kept())
                .containsExactly(
                        "table main.answers: not of this warehouse",
                        "table their schema.orders: not of this warehouse",
                        "database " + file() + ": it holds tables of others");
        try (var other = Warehouse.provision(DuckDb.file(file()), STAR)) {
            assertThat(database(other).rows("select * from \"their schema\".orders union all from answers"))
                    .containsExactly("42");
        }
    }

    @Test
    void tearsDownOnce() {
        var warehouse = Warehouse.provision(DuckDb.inMemory(), STAR).createSchema();
        warehouse.teardown();

        assertThat(warehouse.teardown()).isEqualTo(new TeardownReport(List.of(), List.of()));
        warehouse.close();
    }

    @Test
    void doesNothingMoreOnceItIsTornDownOrClosed() throws IOException {
        var sources = sources().sources();
        var warehouse = Warehouse.provision(DuckDb.inMemory(), STAR);
        var ready = warehouse.createSchema();
        ready.teardown();

        var message = "The warehouse is closed or torn down; provision or attach it again";
        assertThatThrownBy(() -> ready.load(sources))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(warehouse::createSchema)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ready.handle().dataSource())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void destroysNothingWhenItIsClosed() throws Exception {
        var warehouse = Warehouse.provision(DuckDb.file(file()), STAR).createSchema();
        warehouse.load(sources().sources());
        warehouse.close();
        assertThatThrownBy(warehouse::teardown)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The warehouse is closed or torn down; provision or attach it again");
        assertThat(file()).exists();

        try (var again = Warehouse.attach(DuckDb.file(file()), STAR)) {
            assertThat(database(again).rows("select songplay_id, song_id from fact_songplays"))
                    .containsExactly("1, 'SO1'");
        }
    }

    @Test
    void attachesAndGoesOn() throws Exception {
        try (var warehouse = Warehouse.provision(DuckDb.file(file()), STAR).createSchema()) {
            warehouse.load(sources().sources());
        }
        sources().write("log_data/more.json", Folder.play(1));

        try (var again = Warehouse.attach(DuckDb.file(file()), STAR)) {
            var report = again.load(sources().sources()).report();

            assertThat(report.load()).isEqualTo(2);
            assertThat(report.source("staging_events").filesSkipped()).isEqualTo(1);
            assertThat(report.table("fact_songplays").inserted()).isEqualTo(1);
            assertThat(database(again).rows("select songplay_id, item_in_session from fact_songplays order by 1"))
                    .containsExactly("1, 0", "2, 1");
        }
    }

    @Test
    void provisionsAndCreatesWhatIsThereWithoutHarm() throws Exception {
        try (var warehouse = Warehouse.provision(DuckDb.file(file()), STAR)) {
            warehouse.createSchema().load(sources().sources());
            var before = database(warehouse).everything();
            warehouse.createSchema();
            assertThat(database(warehouse).everything()).isEqualTo(before);
        }
        try (var again = Warehouse.provision(DuckDb.file(file()), STAR).createSchema()) {
            assertThat(database(again).rows("select count(*) from fact_songplays"))
                    .containsExactly("1");
        }
    }

    @Test
    void refusesToLoadBeforeThereIsASchema() throws IOException {
        var sources = sources().sources();
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), STAR)) {
            assertThatThrownBy(() -> warehouse.handle().load(sources, LoadListener.none()))
                    .isInstanceOf(InputException.class)
                    .hasMessage("The database holds no warehouse; create its schema first");
        }
    }

    @Test
    void refusesTablesOfItsNamesThatAreNotItsOwn() throws Exception {
        inFile("create table dim_time (mine integer)", "create view fact_songplays as select 1 as mine");

        try (var warehouse = Warehouse.provision(DuckDb.file(file()), STAR)) {
            assertThatThrownBy(warehouse::createSchema)
                    .isInstanceOf(InputException.class)
                    .hasMessage("Tables are there that this warehouse did not make: fact_songplays, dim_time;"
                            + " put the star into a schema of its own with in(…), or rename them");
            assertThat(database(warehouse).rows("select table_name from information_schema.tables order by 1"))
                    .containsExactly("'dim_time'", "'fact_songplays'");
        }
    }

    @Test
    void takesAnotherLayoutForTheSameModel() throws IOException {
        Warehouse.provision(DuckDb.file(file()), STAR).createSchema().close();

        try (var warehouse = Warehouse.attach(DuckDb.file(file()), SparkifyStar.tuned())) {
            assertThat(warehouse.load(sources().sources()).report().load()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnotherModel() {
        Warehouse.provision(DuckDb.file(file()), STAR).createSchema().close();
        var message = "The warehouse was made for another model of star sparkify than the given sparkify,"
                + " or is on its way to another; use that model, load into another database or schema, or change the tables"
                + " with Warehouse.plan(…) (`./sparkify plan`)";

        assertThatThrownBy(() -> Warehouse.attach(DuckDb.file(file()), SparkifyStar.withHistory()))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
        try (var warehouse = Warehouse.provision(DuckDb.file(file()), SparkifyStar.withHistory())) {
            assertThatThrownBy(warehouse::createSchema)
                    .isInstanceOf(InputException.class)
                    .hasMessage(message);
        }
        Warehouse.attach(DuckDb.file(file()), STAR).close();
    }

    @Test
    void usesASchemaOfItsOwnAndRemovesItAgain() throws Exception {
        inFile("create table dim_time (mine integer)");
        var star = STAR.in("Music \"of\" all");

        var loaded = Warehouse.provision(DuckDb.file(file()), star)
                .createSchema()
                .load(sources().sources());
        assertThat(database(loaded).rows("select song_id from \"music \"\"of\"\" all\".fact_songplays"))
                .containsExactly("'SO1'");
        assertThat(database(loaded).rows("select * from main.dim_time")).isEmpty();
        var report = loaded.teardown();

        assertThat(report.removed())
                .containsExactlyElementsOf(Stream.concat(TABLES.stream(), Stream.of("schema music \"of\" all"))
                        .toList());
        assertThat(report.kept())
                .containsExactly(
                        "table main.dim_time: not of this warehouse", "database " + file() + ": it was there before");
    }

    @Test
    void keepsASchemaThatWasThereBefore() throws Exception {
        inFile("create schema music");

        var report = Warehouse.provision(DuckDb.file(file()), STAR.in("music"))
                .createSchema()
                .teardown();

        assertThat(report.removed()).isEqualTo(TABLES);
        try (var after = Warehouse.provision(DuckDb.file(file()), STAR)) {
            assertThat(database(after).rows("select schema_name from duckdb_schemas() where schema_name = 'music'"))
                    .hasSize(1);
        }
    }

    @Test
    void keepsASchemaInWhichOthersPutTables() throws Exception {
        var warehouse =
                Warehouse.provision(DuckDb.file(file()), STAR.in("music")).createSchema();
        database(warehouse).run("create table music.mine (id integer)");

        var report = warehouse.teardown();

        assertThat(report.removed()).isEqualTo(TABLES);
        assertThat(report.kept())
                .containsExactly(
                        "table music.mine: not of this warehouse",
                        "database " + file() + ": it holds tables of others");
    }

    @Test
    void holdsTwoStarsInTwoSchemasOfOneFile() throws Exception {
        Warehouse.provision(DuckDb.file(file()), STAR.in("one"))
                .createSchema()
                .load(sources().sources())
                .close();
        var other = Warehouse.provision(DuckDb.file(file()), STAR.in("two")).createSchema();
        assertThat(other.load(sources().sources()).report().load()).isEqualTo(1);
        other.teardown();

        try (var one = Warehouse.attach(DuckDb.file(file()), STAR.in("one"))) {
            assertThat(database(one).rows("select count(*) from one.fact_songplays"))
                    .containsExactly("1");
        }
    }

    @Test
    void tearsDownAfterItsUseWhateverHappens() throws IOException {
        var sources = sources().sources();
        long inserted = Warehouse.use(
                DuckDb.file(file()),
                STAR,
                warehouse ->
                        warehouse.load(sources).report().table("fact_songplays").inserted());
        assertThat(inserted).isEqualTo(1);
        assertThat(files()).isEmpty();

        assertThatThrownBy(() -> Warehouse.use(DuckDb.file(file()), STAR, warehouse -> {
                    throw new IllegalArgumentException("no work today");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no work today");
        assertThat(files()).isEmpty();
    }
}
