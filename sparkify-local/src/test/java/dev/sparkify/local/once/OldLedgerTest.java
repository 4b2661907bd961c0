package dev.sparkify.local.once;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TimeRange;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse whose ledger is of version 1 is brought up to date once, and goes on as if it had always been new. */
class OldLedgerTest {
    private static final TimeRange ALL_TIME =
            new TimeRange(LocalDateTime.of(2000, 1, 1, 0, 0), LocalDateTime.of(2100, 1, 1, 0, 0));

    /** What version 1 did not write of its loads, and what counts its upgrade. */
    private static final Set<String> UNKNOWN_BEFORE =
            Set.of("main.sparkify_counts", "main.sparkify_reach", "main.sparkify_lock");

    @TempDir
    private Path folder;

    private Batches batches;

    private Path young() {
        return folder.resolve("young.duckdb");
    }

    private Path old() {
        return folder.resolve("old.duckdb");
    }

    /** Makes an old warehouse with the DDL of version 1, which holds what a new one loaded. */
    @BeforeEach
    void fill() throws IOException, SQLException {
        batches = new Batches(folder.resolve("sources")).writeFirst().withoutBad();
        try (var warehouse = Warehouse.provision(DuckDb.file(young()), SparkifyStar.schema())) {
            warehouse.createSchema().load(batches.sources());
        }
        try (var resource = OldLedgerTest.class.getResourceAsStream("/ledger-1.sql")) {
            assertThat(resource).isNotNull();
            inOld(new String(resource.readAllBytes(), UTF_8).replace("'TABLES'", "'DATABASE'"));
        }
        copyRows();
    }

    private void inOld(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + old());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copyRows() throws SQLException {
        var copies = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + old());
                var statement = connection.createStatement()) {
            try (var tables = statement.executeQuery("""
                    select 'insert into ' || table_name || ' by name select ' || string_agg(column_name, ', ')
                        || ' from young.' || table_name
                        || if(table_name = 'sparkify_keys', ' where table_name <> ''sparkify_rejects''', '')
                    from duckdb_columns()
                    where schema_name = 'main' and not internal and table_name <> 'sparkify_warehouse'
                    group by table_name
                    """)) {
                while (tables.next()) {
                    copies.add(tables.getString(1));
                }
            }
            statement.execute("delete from sparkify_keys");
            statement.execute("delete from sparkify_lock");
            statement.execute("attach '" + young() + "' as young (read_only)");
            for (var copy : copies) {
                statement.execute(copy);
            }
        }
        assertThat(copies).hasSize(9);
    }

    private static ReadyWarehouse<DuckDbWarehouse> attach(Path file) {
        return Warehouse.attach(DuckDb.file(file), SparkifyStar.schema());
    }

    private static SortedMap<String, List<String>> content(Warehouse<DuckDbWarehouse> warehouse) throws SQLException {
        var content = Content.of(new Database(warehouse.handle().dataSource()));
        content.keySet().removeAll(UNKNOWN_BEFORE);
        return content;
    }

    private SortedMap<String, List<String>> contentOfOld() throws SQLException {
        try (var engine = Engine.start(Optional.of(old()), settings())) {
            return Content.of(Database.of(engine));
        }
    }

    private static Settings settings() {
        return new Settings(List.of(), DuckDb.DEFAULT_MEMORY, 2, Optional.empty(), Duration.ZERO);
    }

    @Test
    void goesOnAsIfItHadAlwaysBeenNew() throws Exception {
        try (var young = attach(young());
                var old = attach(old())) {
            assertThat(Content.differences(content(old), content(young))).isEmpty();
            var again = old.load(batches.sources()).report();
            young.load(batches.sources());
            assertThat(again.load()).isEqualTo(2);
            assertThat(again.sources()).allMatch(source -> source.filesLoaded() == 0 && source.filesSkipped() > 0);

            batches.writeSecond();
            var report = old.load(batches.sources()).report();
            var expected = young.load(batches.sources()).report();

            assertThat(report.tables()).isEqualTo(expected.tables());
            assertThat(report.sources()).isEqualTo(expected.sources());
            assertThat(Content.differences(content(old), content(young))).isEmpty();
            assertThat(old.audit().passed()).isTrue();
            assertThat(old.history()).hasSize(3);
            assertThat(old.rejects()).hasSameSizeAs(young.rejects()).isNotEmpty();

            var plays = old.reload(ALL_TIME, batches.sources()).report().table("fact_songplays");
            assertThat(plays.count(Outcome.REMOVED)).isEqualTo(plays.inserted()).isPositive();
        }
        attach(old()).close();
    }

    @Test
    void notesWhatTablesAreDeclaredWithWhereVersionTwoDidNot() throws Exception {
        SortedMap<String, List<String>> before;
        try (var young = attach(young())) {
            var database = new Database(young.handle().dataSource());
            before = database.content();
            for (var table : List.of(
                    "sparkify_tables",
                    "sparkify_columns",
                    "sparkify_table_keys",
                    "sparkify_changes",
                    "sparkify_erasures")) {
                database.run("drop table " + table);
            }
            database.run("update sparkify_warehouse set version = 2");
        }
        try (var again = attach(young())) {
            assertThat(Content.differences(new Database(again.handle().dataSource()).content(), before))
                    .isEmpty();
        }
    }

    @Test
    void notesErasuresWhereVersionThreeDidNot() throws Exception {
        SortedMap<String, List<String>> before;
        try (var young = attach(young())) {
            var database = new Database(young.handle().dataSource());
            before = database.content();
            database.run("drop table sparkify_erasures");
            database.run("update sparkify_warehouse set version = 3");
        }
        try (var again = attach(young())) {
            assertThat(Content.differences(new Database(again.handle().dataSource()).content(), before))
                    .isEmpty();
        }
    }

    @Test
    void staysAsItWasWhereTheUpgradeBreaksOff() throws Exception {
        try (var engine = Engine.start(Optional.of(old()), settings())) {
            var before = Content.of(Database.of(engine));
            int dying = 1;
            while (!isUpgraded(engine, dying)) {
                assertThat(Content.differences(Content.of(Database.of(engine)), before))
                        .as("dead from statement %s on", dying)
                        .isEmpty();
                dying++;
            }
            assertThat(dying).isBetween(8, 30);
        }
        attach(old()).close();
    }

    private static SqlWarehouse warehouse(Engine engine, WatchedSession.Watch watch) {
        var star = SparkifyStar.schema();
        return new SqlWarehouse(
                star,
                Dialect.duckDb(),
                () -> new WatchedSession(engine.session(), watch),
                new LocalSources(engine, star, List.of()),
                Duration.ZERO);
    }

    @Test
    void isTakenAsItIsWhereSomebodyElseUpgradesItMeanwhile() throws Exception {
        try (var engine = Engine.start(Optional.of(old()), settings())) {
            var isFirst = new AtomicBoolean(true);
            var warehouse = warehouse(engine, (number, sql, run) -> {
                if (sql.startsWith("begin") && isFirst.getAndSet(false)) {
                    warehouse(engine, (others, statement, runs) -> runs.run()).made();
                }
                return run.run();
            });

            assertThat(warehouse.made()).isPresent();
            assertThat(isFirst).isFalse();
        }
        attach(old()).close();
    }

    private static boolean isUpgraded(Engine engine, int dying) {
        var warehouse = warehouse(engine, (number, sql, run) -> {
            if (number >= dying) {
                throw new SQLException("dead");
            }
            return run.run();
        });
        try {
            return warehouse.made().isPresent();
        } catch (SparkifyException failure) {
            assertThat(failure).hasRootCauseMessage("dead");
            return false;
        }
    }

    @Test
    void isRefusedWhereItIsOfAVersionToCome() throws Exception {
        inOld("update sparkify_warehouse set version = 5");
        expectRefusal(
                "The warehouse has a ledger of version 5, this library knows version 4; use the library that made it");
    }

    @Test
    void isRefusedWhereColumnsAreMissing() throws Exception {
        inOld("alter table dim_users drop column level");
        expectRefusal("The warehouse was made for another model than the given sparkify: it lacks dim_users.level;"
                + " load into another database or schema");
    }

    private void expectRefusal(String message) throws SQLException {
        var before = contentOfOld();

        assertThatThrownBy(() -> attach(old()))
                .isInstanceOf(InputException.class)
                .hasMessage(message);

        assertThat(Content.differences(contentOfOld(), before)).isEmpty();
    }
}
