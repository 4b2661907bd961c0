package dev.sparkify.local.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.local.internal.json.BadRecordKeeping;
import dev.sparkify.local.internal.json.Field;
import dev.sparkify.local.internal.json.FileOutcome;
import dev.sparkify.local.internal.json.FileStamp;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedFunctionTest {
    private static final List<Field> FIELDS = List.of(Field.named("a", ColumnType.integer()));
    private static final String COUNT = "select count(*) from sparkify_json('job')";

    @TempDir
    private Path folder;

    private Path spill;
    private Queries database;
    private JsonScans scans;

    @BeforeEach
    void open() throws Exception {
        spill = Files.createDirectory(folder.resolve("spill"));
        database = Queries.ofNewDatabase();
        scans = JsonScans.register(database.root());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void tellsAllBadRecordsByFileAndPlace() throws Exception {
        var first = write("1.json", "{\"a\":1}\n{\"a\":1.5}\n\n{\"a\":\0é\n");
        var second = write("2.json", "{}\n[]\n");

        try (var scan = scans.open("job", plan(first, second))) {
            assertThat(database.rows(COUNT)).containsExactly("2");
            assertThat(database.rows("from sparkify_rejected('job')"))
                    .containsExactly(
                            first + " | 2 | a | a: 1.5 is not a whole number; COPY takes digits alone | {\"a\":1.5}",
                            first + " | 4 |  | not a JSON object: found byte 0x00 instead of a value | {\"a\":\ufffdé",
                            second + " | 2 |  | not a JSON object: found '[' instead of '{' | []");
            assertThat(database.rows("select column_name, column_type from (describe from sparkify_rejected('job'))"))
                    .containsExactly(
                            "uri | VARCHAR",
                            "line | BIGINT",
                            "column_name | VARCHAR",
                            "reason | VARCHAR",
                            "record | VARCHAR");
            assertThat(scan.result().bad()).isEqualTo(3);
        }
    }

    @Test
    void tellsManyMoreThanFitAChunkAndAMessage() throws Exception {
        var file = write("f.json", "{\"a\":1}\n{\"a\":x}\n".repeat(50_000));

        try (var scan = scans.open("job", plan(file).inPiecesOf(10_000))) {
            assertThat(database.rows(COUNT)).containsExactly("50000");
            assertThat(database.rows("select count(*), count(distinct line), sum(line), min(record), max(record)"
                            + " from sparkify_rejected('job')"))
                    .containsExactly("50000 | 50000 | 2500050000 | {\"a\":x} | {\"a\":x}");
            assertThat(database.rows("select line from sparkify_rejected('job') limit 3"))
                    .containsExactly("2", "4", "6");
            assertThat(scan.result().bad()).isEqualTo(50_000);
        }
    }

    @Test
    void tellsOfTheLatestQueryThatReadToTheEndAndLeavesNothingBehind() throws Exception {
        var file = write("f.json", "");
        var plan = plan(file).inPiecesOf(100);

        try (var scan = scans.open("job", plan)) {
            assertRefused("from sparkify_rejected('job')", "No query has read job to its end");
            for (int lines = 1; lines < 4; lines++) {
                write("f.json", "{}\n" + "x\n".repeat(lines));
                assertThat(database.rows(COUNT)).containsExactly("1");
                assertThat(database.rows("from sparkify_rejected('job')")).hasSize(lines);
                assertThat(spilled()).isEqualTo(1);
            }
            write("f.json", "{}\n".repeat(10_000) + "x\n");
            assertThat(database.rows("select a from sparkify_json('job') limit 1"))
                    .hasSize(1);
            assertThat(database.rows("from sparkify_rejected('job')")).hasSize(3);
            assertThat(scan.name()).isEqualTo("job");
        }
        assertThat(spilled()).isZero();
    }

    @Test
    void keepsThePassesOfOneQueryApart() throws Exception {
        var file = write("f.json", "{\"a\":1}\nx\n".repeat(5_000));

        try (var scan = scans.open("job", plan(file).inPiecesOf(1_000))) {
            assertThat(database.rows("select count(*) from sparkify_json('job') x join sparkify_json('job') y"
                            + " on x.sparkify_offset = y.sparkify_offset"))
                    .containsExactly("5000");
            assertThat(database.rows("select count(*) from sparkify_rejected('job')"))
                    .containsExactly("5000");
            assertThat(scan.result().bad()).isEqualTo(5_000);
        }
        assertThat(spilled()).isZero();
    }

    @Test
    void standsConcurrentQueries() throws Exception {
        var file = write("f.json", "{\"a\":1}\nx\n".repeat(5_000));
        var pool = Executors.newFixedThreadPool(4);
        try (var scan = scans.open("job", plan(file).inPiecesOf(1_000))) {
            assertThat(database.rows(COUNT)).containsExactly("5000");
            Callable<List<String>> reads = () -> database.rows(COUNT);
            Callable<List<String>> tells = () -> database.rows("select count(*) from sparkify_rejected('job')");
            for (var rows : pool.invokeAll(List.of(reads, tells, reads, tells, reads, tells, reads, tells))) {
                assertThat(rows.get()).containsExactly("5000");
            }
            assertThat(spilled()).isEqualTo(1);
            assertThat(scan.name()).isEqualTo("job");
        } finally {
            pool.shutdown();
        }
        assertThat(spilled()).isZero();
    }

    @Test
    void refusesAJobThatIsNotOpenOrKeepsNotAll() throws Exception {
        var plan = plan(write("f.json", "x")).keeping(BadRecordKeeping.FIRST);

        try (var scan = scans.open("job", plan)) {
            database.rows(COUNT);
            assertRefused(
                    "from sparkify_rejected('job')",
                    "The bad records of job are not kept: let its source quarantine them");
            assertThatThrownBy(scan::badRecords).isInstanceOf(InputException.class);
        }
        assertRefused("from sparkify_rejected('job')", "There is no open job job to read from");
        assertRefused("from sparkify_rejected(null)", "There is no open job NULL to read from");
    }

    @Test
    void stampsFilesThatHaveSettled() throws Exception {
        var old = Path.of(System.getProperty("java.home"), "release");

        try (var scan = scans.open("job", plan(old, write("f.json", "{}")))) {
            database.rows(COUNT);
            assertThat(database.rows("select stamp from sparkify_files('job')"))
                    .containsExactly(FileStamp.of(old).text(), "");
            assertThat(scan.result().files())
                    .extracting(FileOutcome::stamp)
                    .containsExactly(FileStamp.of(old).text(), "");
        }
    }

    private long spilled() throws IOException {
        try (var files = Files.list(spill)) {
            return files.count();
        }
    }

    private void assertRefused(String sql, String message) {
        assertThatThrownBy(() -> database.rows(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private ReadingPlan plan(Path... files) {
        return ReadingPlan.of(FIELDS, Arrays.asList(files)).spillingTo(spill).keeping(BadRecordKeeping.ALL);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
