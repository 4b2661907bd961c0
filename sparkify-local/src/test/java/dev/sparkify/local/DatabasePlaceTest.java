package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a warehouse can be, and where not. */
class DatabasePlaceTest {
    private static final StarSchema STAR = SparkifyStar.schema();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("warehouse.duckdb");
    }

    private Folder sources() throws IOException {
        return new Folder(folder).filled();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void findsNothingToAttachTo() throws Exception {
        assertThatThrownBy(() -> Warehouse.attach(DuckDb.inMemory(), STAR))
                .isInstanceOf(InputException.class)
                .hasMessage("There is no warehouse to attach to at a database in memory; provision it first");
        assertThatThrownBy(() -> Warehouse.attach(DuckDb.file(file()), STAR))
                .isInstanceOf(InputException.class)
                .hasMessage("There is no warehouse to attach to at " + file() + "; provision it first");
        assertThat(files()).isEmpty();

        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = connection.createStatement()) {
            statement.execute("create table mine (id integer)");
        }
        assertThatThrownBy(() -> Warehouse.attach(DuckDb.file(file()), STAR))
                .isInstanceOf(InputException.class)
                .hasMessage("The database holds no warehouse to attach to; provision it and create its schema");
    }

    @Test
    void refusesAFileThatIsOpenInThisProcess() {
        try (var open = Warehouse.provision(DuckDb.file(file()), STAR)) {
            open.createSchema();
            assertThatThrownBy(() -> Warehouse.provision(DuckDb.file(file()), STAR))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageStartingWith("The database " + file()
                            + " is open already, here or in another process; close it there first: ");
        }
        Warehouse.attach(DuckDb.file(file()), STAR).close();
    }

    @Test
    void refusesAFileThatIsOpenInAnotherProcess() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classes = String.join(File.pathSeparator, place(LockHolder.class), place(DuckDBDriver.class));
        var process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        LockHolder.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Warehouse.provision(DuckDb.file(file()).waiting(Duration.ofMillis(100)), STAR))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageStartingWith("The database " + file()
                            + " is open already, here or in another process; close it there first: ")
                    .hasMessageContaining("PID " + process.pid());
        } finally {
            process.getOutputStream().close();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        Warehouse.provision(DuckDb.file(file()), STAR).close();
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(file(), "This is no database. ".repeat(1000));

        assertThatThrownBy(() -> Warehouse.provision(DuckDb.file(file()), STAR))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot open the database " + file() + ": ");
        assertThat(Files.readString(file())).startsWith("This is no database.");
    }

    /** DuckDB must not find out itself what the file is: it would read its head before it has the lock. */
    @Test
    void refusesAFileOfWhichDuckDbWouldMakeADatabase() throws IOException {
        var values = Files.writeString(folder.resolve("values.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> Warehouse.provision(DuckDb.file(values), STAR))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot open the database " + values + ": ")
                .hasMessageContaining("is not a valid DuckDB database file");
    }

    @Test
    void refusesAFolderThatIsMissing() {
        var missing = folder.resolve("no").resolve("warehouse.duckdb");

        assertThatThrownBy(() -> Warehouse.provision(DuckDb.file(missing), STAR))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot make the database " + missing + ": there is no folder " + missing.getParent());
    }

    @Test
    void opensAFileWhoseNameSqlAndUrlsWouldMisread() throws Exception {
        var odd = folder.resolve("md:it's 100% \"ö\" [1] a=b#.duckdb");

        var report = Warehouse.provision(DuckDb.file(odd), STAR)
                .createSchema()
                .load(sources().sources())
                .teardown();

        assertThat(report.removed()).endsWith("database " + odd);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;threads=1.duckdb", "a?.duckdb"})
    void refusesAFileWhoseNameDuckDbCannotBeTold(String name) {
        var file = folder.resolve(name);

        assertThatThrownBy(() -> Warehouse.provision(DuckDb.file(file), STAR))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot make the database " + file
                        + ": DuckDB takes what follows ; or ? for settings; choose a path without them");
    }

    @Test
    void keepsMemoriesApart() throws Exception {
        try (var one = Warehouse.provision(DuckDb.inMemory(), STAR).createSchema();
                var other = Warehouse.provision(DuckDb.inMemory(), STAR).createSchema()) {
            one.load(sources().sources());
            assertThat(new Database(other.handle().dataSource()).rows("select count(*) from fact_songplays"))
                    .containsExactly("0");
        }
    }

    @Test
    void leavesNothingWhereItSpills() throws IOException {
        var spill = folder.resolve("spill");
        try (var warehouse = Warehouse.provision(
                DuckDb.inMemory().spillingTo(spill).memory(256L << 20).threads(1), STAR)) {
            assertThat(spill).isNotEmptyDirectory();
            warehouse.createSchema().load(sources().sources());
        }
        assertThat(spill).isEmptyDirectory();
    }

    @Test
    void refusesToWorkWithTooLittle() {
        var platform = DuckDb.inMemory();
        assertThatThrownBy(() -> platform.memory(1024))
                .isInstanceOf(InputException.class)
                .hasMessage("DuckDB cannot work in 1024 bytes; give it 64 MiB or more");
        assertThatThrownBy(() -> platform.threads(0))
                .isInstanceOf(InputException.class)
                .hasMessage("DuckDB cannot work with 0 threads; give it one or more");
    }
}
