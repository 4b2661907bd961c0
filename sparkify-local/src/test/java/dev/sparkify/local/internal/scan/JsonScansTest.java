package dev.sparkify.local.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.error.InputException;
import dev.sparkify.local.internal.json.BadRecord;
import dev.sparkify.local.internal.json.Field;
import dev.sparkify.local.internal.json.FileIdentity;
import dev.sparkify.local.internal.json.FileOutcome;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonScansTest {
    private static final List<Field> FIELDS =
            List.of(Field.named("a", ColumnType.integer()), Field.named("b", ColumnType.varchar(20)));

    @TempDir
    private Path folder;

    private Connection connection;
    private JsonScans scans;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET preserve_insertion_order=false");
        scans = JsonScans.register(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void readsProjectedColumnsInTheirOrderWithTheirSource() throws Exception {
        Path first = file("1.json", "{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\n");
        Path second = Files.write(folder.resolve("2.json.gz"), gzip("{\"b\":\"\\u00e9\"}"));

        try (var scan = scans.open("job", FIELDS, List.of(first, second))) {
            assertThat(rows("select b, sparkify_offset, sparkify_file, a from sparkify_json('job') order by 3, 2"))
                    .containsExactly("x 0 0 1", "null 16 0 2", "é 0 1 null");
            assertThat(rows("select sparkify_offset from sparkify_json('job') order by 1"))
                    .containsExactly("0", "0", "16");
            assertThat(scan.result().files())
                    .extracting(FileOutcome::file, FileOutcome::identity, FileOutcome::good, FileOutcome::bad)
                    .containsExactly(
                            tuple(first, FileIdentity.of(first), 2L, 0L),
                            tuple(second, FileIdentity.of(second), 1L, 0L));
            assertThat(scan.result().bytes()).isEqualTo(Files.size(first) + Files.size(second));
        }
    }

    @Test
    void checksColumnsThatAreNotProjected() throws Exception {
        Path file = file("f.json", "{\"a\":1}\n{\"a\":1.5,\"b\":\"x\"}\n{\"b\":\"" + "x".repeat(21) + "\"}\n");

        try (var scan = scans.open("job", FIELDS, List.of(file))) {
            assertThat(rows("select count(*) from sparkify_json('job')")).containsExactly("1");
            assertThat(scan.result().badRecords())
                    .extracting(BadRecord::line, BadRecord::column, BadRecord::reason)
                    .containsExactly(
                            tuple(2L, "a", "a: 1.5 is not a whole number; COPY takes digits alone"),
                            tuple(3L, "b", "b: 21 bytes do not fit VARCHAR(20); COPY refuses them"));
            assertThat(scan.result().good()).isEqualTo(1);
            assertThat(scan.result().bad()).isEqualTo(2);
        }
    }

    @Test
    void handsOverEachType() throws Exception {
        var fields = List.of(
                Field.named("smallint", ColumnType.smallint()),
                Field.named("bigint", ColumnType.bigint()),
                Field.named("real", ColumnType.real()),
                Field.named("double", ColumnType.doublePrecision()),
                Field.named("bool", ColumnType.bool()),
                Field.named("small", ColumnType.decimal(4, 1)),
                Field.named("great", ColumnType.decimal(38, 10)),
                Field.named("day", ColumnType.date()),
                Field.named("moment", ColumnType.timestamp()),
                Field.named("zoned", ColumnType.timestamptz()),
                Field.named("clock", SimpleType.TIME),
                Field.named("json", SimpleType.SUPER),
                Field.named("letters", ColumnType.character(3)));
        Path file = file("f.json", """
                {"smallint":-3,"bigint":9223372036854775807,"real":0.5,"double":0.1,"bool":"yes","small":12.5,
                 "great":-1234567890123456789012345678.0123456789,"day":"2000-02-29","moment":"1969-12-31 23:59:59.999999",
                 "zoned":"2018-11-01 01:00:00+01","clock":"12:34:56.5","json":{"a": [1]},"letters":"abc"} {}
                """);

        try (var scan = scans.open("job", fields, List.of(file))) {
            execute("SET TimeZone='UTC'");
            assertThat(
                            rows(
                                    "select * exclude (sparkify_file, sparkify_offset, clock), clock::time from sparkify_json('job')"))
                    .containsExactly(
                            "-3 9223372036854775807 0.5 0.1 true 12.5 -1234567890123456789012345678.0123456789 2000-02-29"
                                    + " 1969-12-31 23:59:59.999999 2018-11-01T00:00Z {\"a\":[1]} abc 12:34:56.500",
                            "null ".repeat(12) + "null");
            assertThat(rows("select column_type from (describe select * from sparkify_json('job'))"))
                    .containsExactly(
                            "SMALLINT",
                            "BIGINT",
                            "FLOAT",
                            "DOUBLE",
                            "BOOLEAN",
                            "DECIMAL(4,1)",
                            "DECIMAL(38,10)",
                            "DATE",
                            "TIMESTAMP",
                            "TIMESTAMP WITH TIME ZONE",
                            "VARCHAR",
                            "VARCHAR",
                            "VARCHAR",
                            "INTEGER",
                            "BIGINT");
            assertThat(scan.result().bad()).isZero();
        }
    }

    @Test
    void readsGreatFilesByThreadsWithoutLosingOrDoublingRows() throws Exception {
        var content = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            content.append("{\"a\":")
                    .append(i)
                    .append(",\"b\":\"")
                    .append(i % 7 == 0 ? "é" : "x")
                    .append(i)
                    .append("\"}\n");
        }
        Path file = file("f.json", content.toString());

        try (var scan = scans.open("job", ReadingPlan.of(FIELDS, List.of(file)).inPiecesOf(10_000))) {
            execute("create table t as select * from sparkify_json('job')");
            assertThat(
                            rows(
                                    "select count(*), count(distinct a), sum(a), count(distinct b), count(distinct sparkify_offset) from t"))
                    .containsExactly("50000 50000 1249975000 50000 50000");
            assertThat(rows("select count(*) from t where b <> case when a % 7 = 0 then 'é' else 'x' end || a"))
                    .containsExactly("0");
            assertThat(scan.result().files().get(0).identity()).isEqualTo(FileIdentity.of(file));
        }
    }

    @Test
    void readsManySmallFiles() throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 20_000; i++) {
            files.add(file(i + ".json", "{\"a\":" + i + "}"));
        }

        try (var scan = scans.open("job", FIELDS, files)) {
            assertThat(rows("select count(*), count(*) filter (a = sparkify_file) from sparkify_json('job')"))
                    .containsExactly("20000 20000");
            assertThat(scan.result().files()).hasSize(20_000).allMatch(file -> file.good() == 1);
        }
    }

    @Test
    void beginsAnewWithEachExecution() throws Exception {
        Path file = file("f.json", "{\"a\":1}\n");

        try (var scan = scans.open("job", FIELDS, List.of(file));
                var query = connection.prepareStatement("select count(*) from sparkify_json('job')")) {
            for (int lines = 1; lines < 4; lines++) {
                Files.writeString(file, "{\"a\":1}\n".repeat(lines));
                try (var counted = query.executeQuery()) {
                    counted.next();
                    assertThat(counted.getInt(1)).isEqualTo(lines);
                }
                assertThat(scan.result().good()).isEqualTo(lines);
            }
        }
    }

    @Test
    void readsTwoJobsAndOneJobTwiceInAQuery() throws Exception {
        try (var first = scans.open("it's 1", FIELDS, List.of(file("1.json", "{\"a\":1}{\"a\":2}")));
                var second = scans.open("2", FIELDS, List.of(file("2.json", "{\"a\":2}")))) {
            assertThat(
                            rows(
                                    "select x.a from sparkify_json('it''s 1') x join sparkify_json('2') y using (a) join sparkify_json('2') z using (a)"))
                    .containsExactly("2");
            assertThat(first.result().good() + second.result().good()).isEqualTo(3);
        }
    }

    @Test
    void tellsWhyAFileCannotBeRead() throws Exception {
        Path missing = folder.resolve("missing.json");

        var plan = ReadingPlan.of(FIELDS, List.of(file("f.json", "{\"a\":1}"), missing))
                .tell((read, all) -> {});
        try (var scan = scans.open("job", plan)) {
            assertThatThrownBy(() -> {
                        try {
                            rows("select a from sparkify_json('job')");
                        } catch (SQLException e) {
                            scan.rethrowFailure(e);
                        }
                    })
                    .isInstanceOf(InputException.class)
                    .hasMessage("Cannot read " + missing + ": there is no such file")
                    .satisfies(
                            failure -> assertThat(failure.getSuppressed()).hasOnlyElementsOfType(SQLException.class));
        }
    }

    @Test
    void refusesAJobThatIsNotOpen() throws Exception {
        scans.open("job", FIELDS, List.of()).close();

        assertThatThrownBy(() -> rows("select * from sparkify_json('job')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("There is no open job job to read from");
    }

    @Test
    void refusesASecondJobOfTheSameName() {
        try (var scan = scans.open("job", FIELDS, List.of())) {
            assertThatThrownBy(() -> scans.open(scan.name(), FIELDS, List.of()))
                    .isInstanceOf(InputException.class)
                    .hasMessage("A job job is already open: close it first, or take another name");
        }
    }

    @Test
    void hasNoResultBeforeAQueryHasReadAllOfIt() throws Exception {
        Path file = file("f.json", "{\"a\":1}\n".repeat(10_000));

        try (var scan = scans.open("job", ReadingPlan.of(FIELDS, List.of(file)).inPiecesOf(100))) {
            assertThatThrownBy(scan::result)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("No query has read job");
            assertThat(rows("select a from sparkify_json('job') limit 1")).hasSize(1);
            assertThatThrownBy(scan::result)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(file + " was not read to its end");
        }
    }

    @Test
    void readsNothingFromNoFiles() throws Exception {
        try (var scan = scans.open("job", FIELDS, List.of())) {
            assertThat(rows("select * from sparkify_json('job')")).isEmpty();
            assertThat(scan.result().files()).isEmpty();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] gzip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
