package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {
    @TempDir
    Path folder;

    private Path database = Path.of("");

    @BeforeEach
    void make() throws Exception {
        database = folder.resolve("a b.duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (i INTEGER, x VARCHAR)");
            statement.execute("INSERT INTO t VALUES (1, 'one'), (2, ''), (3, NULL)");
        }
    }

    private CommandRun query(String format, String sql) {
        return CommandRun.of("query", "--database", database, "--format", format, sql);
    }

    @Test
    void writesATableUnlessToldOtherwise() {
        assertThat(CommandRun.done("query", "--database", database, "SELECT x, i FROM t ORDER BY i"))
                .isEqualTo("x    i\n---  -\none  1\n     2\n     3\n");
    }

    @Test
    void writesCsv() {
        assertThat(query("csv", "FROM t ORDER BY i").out()).isEqualTo("i,x\r\n1,one\r\n2,\"\"\r\n3,\r\n");
    }

    @Test
    void writesJson() {
        assertThat(query("json", "FROM t ORDER BY i").out())
                .isEqualTo("[\n{\"i\": 1, \"x\": \"one\"},\n{\"i\": 2, \"x\": \"\"},\n{\"i\": 3, \"x\": null}\n]\n");
    }

    @Test
    void writesEveryTypeAsItSays() {
        assertThat(query("csv", """
                SELECT DATE '2018-03-25' AS d, TIMESTAMP '2018-03-25 02:30:00.796' AS ts, TIMESTAMP '2018-11-01' AS midnight,
                  TIME '10:00:00' AS t, 1.50::DECIMAL(4, 2) AS dec, 0.1::DOUBLE AS dbl, 'NaN'::DOUBLE AS nan, TRUE AS b,
                  [1, 2] AS list, {'a': 'x'} AS struct, 170141183460469231731687303715884105727::HUGEINT AS huge
                """).out())
                .isEqualTo("d,ts,midnight,t,dec,dbl,nan,b,list,struct,huge\r\n"
                        + "2018-03-25,2018-03-25 02:30:00.796,2018-11-01 00:00:00,10:00:00,1.50,0.1,NaN,true,"
                        + "\"[1, 2]\",{'a': x},170141183460469231731687303715884105727\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (4, 'four')",
                "INSERT INTO t VALUES (4, 'four') RETURNING i",
                "DROP TABLE t",
                "CREATE TEMP TABLE u AS SELECT 1",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP TABLE t",
                "CREATE TEMP TABLE u AS SELECT 1; SELECT * FROM u",
                "COPY t TO 'out.csv'",
                "ATTACH 'other.duckdb'",
                "SET threads = 1",
                "PRAGMA database_size",
                ";"
            })
    void refusesWhatIsNoQuery(String sql) {
        assertThat(query("csv", sql))
                .isEqualTo(
                        new CommandRun(
                                1,
                                "",
                                "sparkify: Only a single query is answered, such as SELECT, FROM, SHOW or DESCRIBE; nothing was run\n"));
        assertThat(query("csv", "SELECT COUNT(*) AS n FROM t").out()).isEqualTo("n\r\n3\r\n");
    }

    @Test
    void readsNoOtherFile() throws Exception {
        var other = Files.writeString(folder.resolve("other.csv"), "secret\n1\n");

        var run = query("csv", "SELECT * FROM read_csv('" + other + "')");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("sparkify: The query failed: Permission Error: Cannot access file");
    }

    @Test
    void showsWhereTheSqlIsWrong() {
        var run = query("csv", "SELEC 1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("sparkify: The query failed: Parser Error: syntax error at or near \"SELEC\"");
    }

    @Test
    void makesNoDatabase() {
        var missing = folder.resolve("missing.duckdb");

        assertThat(CommandRun.of("query", "--database", missing, "SELECT 1"))
                .isEqualTo(new CommandRun(
                        1, "", "sparkify: There is no database file " + missing + "; 'sparkify etl' makes one\n"));
        assertThat(missing).doesNotExist();
    }

    @Test
    void refusesWhatIsNoDatabase() throws Exception {
        var text = Files.writeString(folder.resolve("text.duckdb"), "this is a text and no database at all");

        var run = CommandRun.of("query", "--database", text, "SELECT 1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("sparkify: Cannot open " + text + ": ");
    }

    @Test
    void namesTheFormatsThatItKnows() {
        var run = query("xml", "SELECT 1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "sparkify: Invalid value for option '--format': expected one of [TABLE, CSV, JSON] (case-insensitive) but was 'xml'\n");
    }
}
