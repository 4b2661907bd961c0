package dev.sparkify.local.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.local.internal.json.BadRecordKeeping;
import dev.sparkify.local.internal.json.Field;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.type.ColumnType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFunctionTest {
    private static final List<Field> FIELDS =
            List.of(Field.named("a", ColumnType.integer()), Field.named("b", ColumnType.varchar(200)));
    private static final String PLACES = "sparkify_uri('job', sparkify_file),"
            + " sparkify_line('job', sparkify_file, sparkify_offset),"
            + " sparkify_record('job', sparkify_file, sparkify_offset)";

    @TempDir
    private Path folder;

    private Queries database;
    private JsonScans scans;

    @BeforeEach
    void open() throws SQLException {
        database = Queries.ofNewDatabase();
        scans = JsonScans.register(database.root());
        database.run("SET preserve_insertion_order=false");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void tellsFileLineAndTextOfStagedRecords() throws Exception {
        var plain = write("1.json", "{\"a\":1}\n\n{\"a\":2} {\"a\":3, \"b\":\"é\"}\n");
        var zipped = write("2.json.gz", "{\"a\":4}\n{\"a\":5}");

        try (var scan = scans.open("job", plan(plain, zipped))) {
            database.run("create table staging as from sparkify_json('job')");
            assertThat(database.rows("select " + PLACES + " from staging where a <> 2 order by a"))
                    .containsExactly(
                            plain + " | 1 | {\"a\":1}",
                            plain + " | 3 | {\"a\":3, \"b\":\"é\"}",
                            zipped + " | 1 | {\"a\":4}",
                            zipped + " | 2 | {\"a\":5}");
            assertThat(scan.result().bad()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.json", "f.json.gz"})
    void tellsThePlacesOfVeryManyRecordsInAnyOrder(String name) throws Exception {
        var content = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            content.append("{\"a\":")
                    .append(i)
                    .append(",\"b\":\"é")
                    .append("x".repeat(i % 100))
                    .append("\"}\n");
        }
        var file = write(name, content.toString());

        try (var scan = scans.open("job", plan(file))) {
            database.run("create table staging as from sparkify_json('job')");
            database.run(
                    "create table rejected as select a, b, sparkify_line('job', sparkify_file, sparkify_offset) line,"
                            + " sparkify_record('job', sparkify_file, sparkify_offset) record from (from staging order by hash(a))");
            assertThat(database.rows("select count(*), count(distinct a) from rejected"
                            + " where line = a + 1 and record = '{\"a\":' || a || ',\"b\":\"' || b || '\"}'"))
                    .containsExactly("100000 | 100000");
            assertThat(scan.result().good()).isEqualTo(100_000);
        }
    }

    @Test
    void isNullOfNull() throws Exception {
        try (var scan = scans.open("job", plan(write("f.json", "{\"a\":1}")))) {
            assertThat(database.rows("select sparkify_uri(null, 0), sparkify_uri('job', null)"))
                    .containsExactly("null | null");
            assertThat(database.rows("select sparkify_line(j, f, o), sparkify_record(j, f, o) from (values"
                            + " ('job', 0, 0), (null, 0, 0), ('job', null, 0), ('job', 0, null)) v(j, f, o)"))
                    .containsExactly("1 | {\"a\":1}", "null | null", "null | null", "null | null");
            assertThat(scan.name()).isEqualTo("job");
        }
    }

    @Test
    void refusesWhatIsNotThereAndAJobThatIsClosed() throws Exception {
        var file = write("f.json", "{\"a\":1}");
        try (var scan = scans.open("job", plan(file))) {
            assertRefused("sparkify_uri('job', 1)", "There is no file 1: the job has 1, counted from 0");
            assertRefused("sparkify_line('job', 0, 7)", "Cannot read " + file + ": no record begins at byte 7 of 7");
            assertRefused(
                    "sparkify_record('job', 0, -1)", "Cannot read " + file + ": no record begins at byte -1 of 7");
            assertRefused("sparkify_uri('other', 0)", "There is no open job other to read from");
            assertThat(scan.name()).isEqualTo("job");
        }
        var closed = "There is no open job job to read from";
        assertRefused("sparkify_uri('job', 0)", closed);
        assertRefused("sparkify_line('job', 0, 0)", closed);
        assertRefused("sparkify_record('job', 0, 0)", closed);
    }

    @Test
    void answersSeveralQueriesAtOnce() throws Exception {
        var files = new ArrayList<Path>();
        for (int file = 0; file < 3; file++) {
            files.add(write(file + ".json" + (file == 1 ? ".gz" : ""), "{\"a\":1}\n".repeat(5_000)));
        }
        var pool = Executors.newFixedThreadPool(3);
        try (var scan = scans.open("job", plan(files.toArray(Path[]::new)))) {
            database.run("create table staging as from sparkify_json('job')");
            Callable<List<String>> query = () -> database.rows("select count(*), sum(line), min(record), max(record)"
                    + " from (select sparkify_line('job', sparkify_file, sparkify_offset) as line,"
                    + " sparkify_record('job', sparkify_file, sparkify_offset) as record from staging)");
            for (var rows : pool.invokeAll(List.of(query, query, query))) {
                assertThat(rows.get()).containsExactly("15000 | 37507500 | {\"a\":1} | {\"a\":1}");
            }
            assertThat(scan.result().good()).isEqualTo(15_000);
        } finally {
            pool.shutdown();
        }
    }

    private void assertRefused(String call, String message) {
        assertThatThrownBy(() -> database.rows("select " + call))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private ReadingPlan plan(Path... files) {
        return ReadingPlan.of(FIELDS, Arrays.asList(files))
                .inPiecesOf(5_000)
                .spillingTo(folder)
                .keeping(BadRecordKeeping.ALL);
    }

    private Path write(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        return Files.write(folder.resolve(name), name.endsWith(".gz") ? gzip(bytes) : bytes);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(content);
        }
        return bytes.toByteArray();
    }
}
