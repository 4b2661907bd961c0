package dev.sparkify.parity.standin.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.Sql;
import dev.sparkify.parity.standin.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries the rules of COPY one by one. */
@StandIn
class CopyFromS3Test {
    private static final String FAILED =
            "Load into table 't' failed. Check 'sys_load_error_detail' system table for details.";

    private RedshiftStandIn standIn;
    private Connection connection;
    private String folder;

    @BeforeEach
    void open(RedshiftStandIn given, TestInfo test) throws SQLException {
        standIn = given;
        connection = given.dataSource().getConnection();
        folder = test.getTestMethod().orElseThrow().getName()
                + test.getDisplayName().hashCode() + "/";
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void readsEveryKeyThatBeginsSo() throws SQLException {
        standIn.put(folder + "data/1.json", "{\"a\":1}", "{\"a\":2} {\"a\":3}{\"a\":4}");
        standIn.put(folder + "data/2.json", "\ufeff\n{\n  \"a\":\n5}");
        standIn.put(folder + "data.bak", "{\"a\":6}");
        table("a integer");
        copy("data/", "");
        assertThat(rows("select a from t order by a")).containsExactly("1", "2", "3", "4", "5");
        assertThat(rows("select pg_last_copy_count()")).containsExactly("5");

        copy("data", "");
        assertThat(rows("select count(*) from t")).containsExactly("11");
        refuses("nothing", "", "The specified S3 prefix '" + folder + "nothing' does not exist");
    }

    @Test
    void readsWhatAManifestLists() throws SQLException {
        var one = standIn.put(folder + "one", "{\"a\":1}");
        var gone = standIn.uri(folder + "gone");
        table("a integer");
        manifest(
                "{\"url\":\"" + one + "\",\"mandatory\":true}",
                "{\"url\":\"" + gone + "\"}",
                "{\"url\":\"" + one + "\"}");
        copy("manifest", "manifest");
        assertThat(rows("select a from t")).containsExactly("1", "1");

        manifest("{\"url\":\"" + one + "\"}", "{\"url\":\"" + gone + "\",\"mandatory\":true}");
        refuses("manifest", "manifest", "Mandatory url is not present in manifest file: " + gone);
        manifest("{\"url\":\"" + gone + "\"}");
        refuses("manifest", "manifest", "No file of the manifest " + standIn.uri(folder + "manifest") + " was found");
        refuses("none", "manifest", "The manifest file " + standIn.uri(folder + "none") + " does not exist");
        standIn.put(folder + "manifest", "[");
        refuses("manifest", "manifest", "is not JSON");
    }

    private void manifest(String... entries) {
        standIn.put(folder + "manifest", "{\"entries\":[" + String.join(",", entries) + "]}");
    }

    @Test
    void readsCompressedObjectsWhereTold() throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"a\":1}\n".getBytes(StandardCharsets.UTF_8));
        }
        standIn.put(folder + "x.gz", bytes.toByteArray());
        standIn.put(folder + "plain", "{\"a\":1}");
        table("a integer");
        copy("x", "gzip");
        assertThat(rows("select a from t")).containsExactly("1");
        refuses("x", "", FAILED);
        refuses("plain", "gzip", "is not compressed by gzip");
    }

    @Test
    void matchesKeysByCaseUnlessTold() throws SQLException {
        standIn.put(folder + "x", "{\"userId\":1,\"other\":{\"a\":[1.10, \"\\u00e4\"]},\"x\":9}");
        table("userid integer default 7, other varchar(30), missing integer default 8");
        copy("x", "");
        assertThat(rows("select * from t")).containsExactly("null|{\"a\":[1.10,\"ä\"]}|null");
        run("copy t (userid) from '" + standIn.uri(folder + "x") + "' iam_role default json 'auto ignorecase'");
        assertThat(rows("select * from t where userid = 1")).containsExactly("1|null|8");
    }

    @Test
    void followsPathsByThePlaceOfTheColumn() throws SQLException {
        standIn.put(folder + "data", "{\"a\":{\"b\":[1,{\"c\":\"x\"}]},\"d e\":2.50}", "{\"a\":{\"b\":[3,{}]}}");
        table("p varchar(9), q integer, r decimal(9, 2)");
        var uri = standIn.put(folder + "paths", "{\"jsonpaths\":[\"$['a']['b'][1]['c']\",\"$.a.b[0]\",\"$['d e']\"]}");
        json("data", uri, "");
        assertThat(rows("select * from t order by q")).containsExactly("x|1|2.50", "null|3|null");

        standIn.put(folder + "paths", "{\"jsonpaths\":[\"$.z\",\"$.a.b[2]\",\"$.d\"]}");
        refusesJson("data", uri, FAILED);
        assertThat(errors()).endsWith("1|q|1216|Not an array or index out of range");
        standIn.put(folder + "paths", "{\"jsonpaths\":[\"$.a\"]}");
        refusesJson(
                "data",
                uri,
                "Number of jsonpaths and the number of columns should match. JSONPath size: 1, Number of columns");
        standIn.put(folder + "paths", "{\"jsonpaths\":[\"$.a\",\"$.*\",\"$..b\"]}");
        refusesJson("data", uri, "Invalid JSONPath format: \"$.*\"");
        standIn.put(folder + "paths", "{\"jsonpaths\":[]}");
        refusesJson("data", uri, "Invalid JSONPath format: no list of paths");
        standIn.put(folder + "paths", "{\"other\":[\"$.a\"]}");
        run("create temporary table u (\"d e\" decimal(9, 2))");
        run("copy u from '" + standIn.uri(folder + "data") + "' iam_role default json '" + uri + "'");
        assertThat(rows("select * from u")).containsExactly("2.50", "null");
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "varchar(3); \"äx\"; äx",
                "varchar(3); \"\"; ``",
                "varchar(3); \"abc   \"; abc",
                "varchar(3); 1.10e0x; refused 1216",
                "varchar(6); 1.10e0; 1.10e0",
                "varchar(3); \"äö\"; refused 1204",
                "varchar(5); true; true",
                "varchar(9); \"a\\u0000\"; refused 1220",
                "varchar(9); \"\\ud83d\"; refused 1220",
                "varchar(9); \"a\\tb\\\\N\"; a\tb\\N",
                "char(3); \"ab\"; `ab `",
                "char(3); \"ä\"; refused 1220",
                "smallint; 32767; 32767",
                "smallint; -32769; refused 1222",
                "integer; \"007\"; 7",
                "integer; 200.0; refused 1207",
                "integer; 2e2; refused 1207",
                "integer; \"\"; null",
                "integer; \" 1\"; refused 1207",
                "integer; true; refused 1207",
                "integer; 2147483648; refused 1222",
                "bigint; -9223372036854775808; -9223372036854775808",
                "bigint; 9223372036854775808; refused 1222",
                "decimal(5, 2); 1.239; 1.23",
                "decimal(5, 2); -1.239; -1.23",
                "decimal(5, 2); 1000; refused 1204",
                "decimal(5, 2); \"x\"; refused 1209",
                "double precision; 1e400; refused 1208",
                "double precision; 1e-400; 0.0",
                "double precision; \"0.1\"; 0.1",
                "double precision; \"NaN\"; refused 1208",
                "real; 1e39; refused 1208",
                "boolean; true; t",
                "boolean; \"No\"; f",
                "boolean; 1; t",
                "boolean; \"maybe\"; refused 1210",
                "date; \"2024-02-29\"; 2024-02-29",
                "date; \"2024-02-29 10:00:00\"; 2024-02-29",
                "date; \"2023-02-29\"; refused 1205",
                "timestamp; \"2024-01-02 03:04:05.123456\"; 2024-01-02 03:04:05.123456",
                "timestamp; \"2024-01-02T03:04:05\"; refused 1206",
                "timestamp; 1541105830796; refused 1206",
                "timestamp; \"\"; null",
                "timestamptz; \"2024-01-02 03:04:05+02\"; 2024-01-02 01:04:05+00",
                "time; \"23:59:59\"; 23:59:59",
                "super; {\"a\":1.10}; {\"a\": 1.10}",
                "integer not null; null; refused 1213",
                "integer not null; \"\"; refused 1213"
            })
    void judgesValues(String type, String value, String expected) throws SQLException {
        standIn.put(folder + "x", "{\"a\":" + value + "}");
        table("a " + type);
        if (expected.startsWith("refused ")) {
            refuses("x", "", FAILED);
            assertThat(errors().get(errors().size() - 1)).contains("|" + expected.substring("refused ".length()) + "|");
        } else {
            run("set timezone to 'UTC'");
            copy("x", "");
            assertThat(rows("select a from t")).containsExactly(expected);
        }
    }

    @ParameterizedTest(name = "{0}: {1} into {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "roundec; 1.235; decimal(5, 2); 1.24",
                "truncatecolumns; \"aäöü\"; varchar(4); aä",
                "emptyasnull; \"\"; varchar(4); null",
                "blanksasnull; \"  \"; varchar(4); null",
                "timeformat 'auto'; \"2024-01-02T03:04:05Z\"; timestamp; 2024-01-02 03:04:05",
                "timeformat 'epochsecs'; 1541105830; timestamp; 2018-11-01 20:57:10",
                "timeformat as 'epochmillisecs'; 1541105830796; timestamp; 2018-11-01 20:57:10.796",
                "timeformat 'epochmillisecs'; \"-1\"; timestamp; 1969-12-31 23:59:59.999",
                "compupdate off statupdate off region 'us-east-1'; 1; integer; 1"
            })
    void readsAsItsParametersSay(String parameters, String value, String type, String expected) throws SQLException {
        standIn.put(folder + "x", "{\"a\":" + value + "}");
        table("a " + type);
        copy("x", parameters);

        assertThat(rows("select a from t")).containsExactly(expected);
    }

    @Test
    void replacesWhatIsNoUtf8WhereTold() throws SQLException {
        standIn.put(folder + "x", "{\"a\":\"Beyonc\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        table("a varchar(9)");
        refuses("x", "", FAILED);
        assertThat(errors()).endsWith("1|a|1220|String contains invalid or unsupported UTF8 codepoints");
        copy("x", "acceptinvchars");
        copy("x", "acceptinvchars as '^'");
        assertThat(rows("select a from t")).containsExactly("Beyonc?", "Beyonc^");
    }

    @Test
    void countsErrorsUpToTheOneThatFails() throws SQLException {
        var uri = standIn.put(
                folder + "x",
                "{\"a\":1}",
                "{\"a\":\"x\"}",
                "oops {\"a\":2}",
                "{\"a\":3},{\"a\":4}",
                "{\"a\":",
                "{\"a\":5}");
        table("a integer");
        refuses("x", "", FAILED);
        refuses("x", "maxerror 1", FAILED);
        refuses("x", "maxerror 4", FAILED);
        assertThat(rows("select pg_last_copy_id()")).containsExactly("-1");
        copy("x", "maxerror 5");

        assertThat(rows("select a from t")).containsExactly("1", "3", "5");
        assertThat(rows("select pg_last_copy_count()")).containsExactly("3");
        assertThat(rows("select trim(file_name), line_number, trim(column_name), trim(column_type), error_code"
                        + " from sys_load_error_detail where query_id = pg_last_copy_id() order by line_number"))
                .containsExactly(uri + "|2|a|int4|1207", uri + "|3|||1216", uri + "|4|||1216", uri + "|5|||1216");
        assertThat(
                        rows(
                                "select distinct octet_length(file_name), octet_length(error_message) from sys_load_error_detail"))
                .containsExactly("256|512");
    }

    @Test
    void takesBackWhatItLoadedWithItsTransaction() throws SQLException {
        standIn.put(folder + "x", "{\"a\":1}");
        table("a integer");
        connection.setAutoCommit(false);
        copy("x", "");
        assertThat(rows("select count(*), pg_last_copy_id() > 0 from t group by 2"))
                .containsExactly("1|t");
        connection.rollback();

        assertThat(rows("select count(*), pg_last_copy_id() from t")).containsExactly("0|-1");
        connection.rollback();
    }

    @Test
    void refusesObjectsOfMoreThan4Megabytes() throws SQLException {
        standIn.put(folder + "x", "{\"a\":1,\"x\":\"" + "x".repeat(4 << 20) + "\"}");
        table("a integer");
        refuses("x", "", FAILED);

        assertThat(errors()).endsWith("1||1216|The JSON object is larger than 4 MB");
    }

    @Test
    void fillsIdentitiesOnlyWhereTold() throws SQLException {
        standIn.put(folder + "x", "{\"a\":7,\"b\":1}");
        table("a bigint identity(1, 1), b integer");
        copy("x", "");
        copy("x", "explicit_ids");

        assertThat(rows("select a, b from t")).containsExactly("1|1", "7|1");
        assertThatThrownBy(() -> run("copy t (a) from '" + standIn.uri(folder) + "' iam_role default json 'auto'"))
                .hasMessageContaining("cannot copy into IDENTITY column \"a\" without EXPLICIT_IDS");
    }

    @Test
    void parsesAloneWhereTold() throws SQLException {
        standIn.put(folder + "x", "{\"a\":7}");
        table("a integer");
        copy("x", "noload");

        assertThat(rows("select count(*) from t")).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "iam_role default csv; the stand-in's COPY does not take \"csv\"",
                "iam_role default; the stand-in's COPY reads JSON alone",
                "json 'auto'; COPY needs an authorization parameter",
                "iam_role default json 'noshred'; the stand-in's COPY does not take JSON 'noshred'",
                "iam_role default json 'auto' gzip gzip; conflicting or redundant options",
                "iam_role default json 'auto' maxerror 100001; MAXERROR takes 0 to 100000",
                "iam_role default json 'auto' timeformat 'YYYY'; the stand-in's COPY knows the default formats"
            })
    void refusesWhatItDoesNotKnow(String parameters, String message) throws SQLException {
        standIn.put(folder + "x", "{\"a\":7}");
        table("a integer");

        assertThatThrownBy(() -> run("copy t from '" + standIn.uri(folder + "x") + "' " + parameters))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTablesAndColumnsThatAreNotThere() throws SQLException {
        standIn.put(folder + "x", "{\"a\":7}");
        assertThatThrownBy(() -> run("copy nowhere from '" + standIn.uri(folder) + "' iam_role default json 'auto'"))
                .hasMessageContaining("relation \"nowhere\" does not exist");
        table("a integer");
        assertThatThrownBy(() -> run("copy t (b) from '" + standIn.uri(folder) + "' iam_role default json 'auto'"))
                .hasMessageContaining("column \"b\" of relation \"t\" does not exist");
    }

    private void table(String columns) throws SQLException {
        run("create temporary table t (" + columns + ")");
    }

    private void copy(String key, String parameters) throws SQLException {
        json(key, "auto", parameters);
    }

    private void json(String key, String option, String parameters) throws SQLException {
        run("copy t from '" + standIn.uri(folder + key) + "' iam_role default format as json '" + option + "' "
                + parameters);
    }

    private void refuses(String key, String parameters, String message) {
        assertThatThrownBy(() -> copy(key, parameters))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private void refusesJson(String key, String option, String message) {
        assertThatThrownBy(() -> json(key, option, ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private List<String> errors() throws SQLException {
        return rows("select line_number, trim(column_name), error_code, trim(error_message) from sys_load_error_detail"
                + " where file_name like '%" + folder + "%' order by query_id");
    }

    private void run(String sql) throws SQLException {
        Sql.run(connection, sql);
    }

    private List<String> rows(String query) throws SQLException {
        return Sql.rows(connection, query);
    }
}
