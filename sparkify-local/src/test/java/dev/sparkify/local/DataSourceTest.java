package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadListener;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSourceTest {
    private static final int READERS = 4;
    private static final int PLAYS = 200;

    @TempDir
    private Path path;

    private Folder folder;
    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private DataSource source;

    @BeforeEach
    void load() throws IOException {
        folder = new Folder(path).filled();
        warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema();
        warehouse.load(folder.sources());
        source = warehouse.handle().dataSource();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void answersQueries() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select u.first_name, a.name from fact_songplays join dim_users u using (user_id)"
                                + " join dim_artists a using (artist_id) where u.user_id = ?")) {
            statement.setString(1, "8");
            try (var result = statement.executeQuery()) {
                assertThat(result.next()).isTrue();
                assertThat(List.of(result.getString(1), result.getString(2))).isEqualTo(List.of("Zoë", "Björk"));
                assertThat(result.next()).isFalse();
            }
        }
        try (var connection = source.getConnection("user", "password")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void showsReadersTheOldStateOrTheNewOneWhileALoadRuns() throws Exception {
        var plays = new StringBuilder();
        IntStream.range(1, PLAYS).forEach(i -> plays.append(Folder.play(i)));
        folder.write("log_data/more.json", plays.toString());
        var seen = new ConcurrentLinkedQueue<String>();
        var database = new Database(source);
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            // Each statement of the load waits until all readers have looked.
            warehouse.load(folder.sources(), new LoadListener() {
                @Override
                public void running(String title, int number, int count) {
                    Callable<Boolean> look =
                            () -> seen.addAll(database.rows("select count(*), max(songplay_id) from fact_songplays"));
                    try {
                        readers.invokeAll(
                                IntStream.range(0, READERS).mapToObj(i -> look).toList());
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
        } finally {
            readers.shutdownNow();
        }
        assertThat(seen).hasSizeGreaterThan(READERS * 10).containsOnly("1, 1");
        assertThat(database.rows("select count(*), max(songplay_id) from fact_songplays"))
                .containsExactly(PLAYS + ", " + PLAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from read_json('%s')",
                "select * from '%s'",
                "select * from glob('/etc/*')",
                "copy dim_users to '%s.csv'",
                "copy dim_users from '%s'",
                "export database '%s.folder'",
                "attach '%s.duckdb'"
            })
    void readsAndWritesNoFiles(String sql) throws Exception {
        var file = path.resolve("log_data/events.json");
        var statement = sql.formatted(file);

        assertThatThrownBy(() -> new Database(source).run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("disabled by configuration");
        try (var files = Files.list(path.resolve("log_data"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "install httpfs",
                "load httpfs",
                "install httpfs from 'http://localhost:1/'",
                "select * from read_csv('https://localhost:1/a.csv')"
            })
    void fetchesNeitherExtensionsNorAnythingElse(String sql) {
        assertThatThrownBy(() -> new Database(source).run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(disabled|not found|not allowed|Permission Error).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set enable_external_access = true",
                "set allowed_directories = ['/']",
                "set autoload_known_extensions = true",
                "set lock_configuration = false",
                "set global memory_limit = '64GB'",
                "reset enable_external_access",
                "pragma enable_external_access",
                "set temp_directory = '/tmp/elsewhere'"
            })
    void doesNotLetGoOfItsSettings(String sql) throws SQLException {
        assertThatThrownBy(() -> new Database(source).run(sql)).isInstanceOf(SQLException.class);
        assertThat(new Database(source)
                        .rows("select name, value from duckdb_settings() where name in ('enable_external_access',"
                                + " 'lock_configuration', 'autoload_known_extensions', 'autoinstall_known_extensions')"
                                + " order by 1"))
                .containsExactly(
                        "'autoinstall_known_extensions', 'false'",
                        "'autoload_known_extensions', 'false'",
                        "'enable_external_access', 'false'",
                        "'lock_configuration', 'true'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select * from sparkify_json('staging_events')", "select * from sparkify_files('staging_events')"
            })
    void doesNotReadTheFilesOfALoadOnceItIsDone(String sql) {
        assertThatThrownBy(() -> new Database(source).rows(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("There is no open job ")
                .hasMessageContaining(" to read from");
    }

    @Test
    void isASourceAndNothingElse() throws SQLException {
        assertThat(source.isWrapperFor(DataSource.class)).isTrue();
        assertThat(source.unwrap(DataSource.class)).isSameAs(source);
        assertThat(source.isWrapperFor(Connection.class)).isFalse();
        assertThatThrownBy(() -> source.unwrap(Connection.class))
                .isInstanceOf(SQLException.class)
                .hasMessage("Not a java.sql.Connection");
        assertThat(source.getLogWriter()).isNull();
        assertThat(source.getLoginTimeout()).isZero();
        assertThatThrownBy(() -> source.setLoginTimeout(1))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessage("Nobody logs in to an engine in this process");
        assertThatThrownBy(() -> source.setLogWriter(null))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessage("Sparkify logs through SLF4J");
        assertThatThrownBy(source::getParentLogger)
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessage("Sparkify logs through SLF4J");
    }

    @Test
    void givesNoConnectionsOnceTheWarehouseIsClosed() {
        warehouse.close();

        assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
    }
}
