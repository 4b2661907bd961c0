package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Format;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows what SQL and loads mean under the rules of Redshift, and without them. */
class RedshiftRulesTest {
    private static final StarSchema STAR = StarSchema.of(
            "visits",
            StagingTable.named("s")
                    .column("userid", ColumnType.integer())
                    .column("name", ColumnType.varchar(4))
                    .column("at", ColumnType.timestamp()),
            DimensionTable.named("d")
                    .key("userid", ColumnType.integer())
                    .attribute("name", ColumnType.varchar(4))
                    .attribute("at", ColumnType.timestamp())
                    .madeFrom(Mapping.from("s")
                            .set("userid", "userid")
                            .set("name", "name")
                            .set("at", "at")
                            .asOf(column("at"))));

    @TempDir
    private Path path;

    private static ReadyWarehouse<DuckDbWarehouse> ready(DuckDb platform) {
        return Warehouse.provision(platform, STAR).createSchema();
    }

    private static String answer(DuckDb platform, String sql) throws SQLException {
        try (var warehouse = ready(platform)) {
            return String.join("; ", new Database(warehouse.handle().dataSource()).rows(sql));
        }
    }

    @ParameterizedTest(name = "{0}: {1}, without it {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            WHOLE_QUOTIENT | 3, -3, 3.5, -3.75 | 3.5, -3.5, 3.5, -3.75 | select 7 / 2, -7 / 2, 7.0 / 2, -7.5e0 / 2
            NULL_IS_GREATEST | 1; 2; NULL | 1; 2; NULL | select x from (values (2), (null), (1)) t(x) order by x
            NULL_IS_GREATEST | NULL; 2; 1 | 2; 1; NULL | select x from (values (2), (null), (1)) t(x) order by x desc
            NULL_IS_GREATEST | NULL | 2 | select first_value(x) over (order by x desc) from (values (2), (null)) t(x) limit 1
            CONCAT_OF_NULL | 'ab', NULL | 'ab', 'a' | select concat('a', 'b'), concat('a', null)
            """)
    void answersAsRedshiftDoesUnlessTheRuleIsOff(Feature rule, String held, String off, String sql)
            throws SQLException {
        assertThat(answer(DuckDb.inMemory(), sql)).isEqualTo(held);
        assertThat(answer(DuckDb.inMemory().without(rule), sql)).isEqualTo(off);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            'UTC' | select current_setting('TimeZone')
            true | select timestamp '2018-11-01 00:00:00' = timestamptz '2018-11-01 00:00:00+00'
            2018-11-01 | select cast(timestamptz '2018-11-01 23:30:00+00' as date)
            'A'; 'Z'; 'a'; 'é' | select x from (values ('a'), ('é'), ('Z'), ('A')) t(x) order by x
            0, 1 | select extract(dow from date '2018-11-04'), extract(week from date '2018-12-31')
            3, -3, 1.01 | select cast(2.5 as integer), cast(-2.5 as integer), cast(1.005 as decimal(5, 2))
            """)
    void answersAsRedshiftDoes(String expected, String sql) throws SQLException {
        assertThat(answer(DuckDb.inMemory(), sql)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 / 0",
                "select 1e0 / 0",
                "select 1.0 / 0",
                "select 9223372036854775807 + 1",
                "select concat('a', 'b', 'c')",
                "select dateadd(day, 1, date '2018-11-01')",
                "set integer_division = false"
            })
    void refusesRatherThanAnswerOtherwise(String sql) {
        assertThatThrownBy(() -> answer(DuckDb.inMemory(), sql))
                .isInstanceOf(SQLException.class)
                .message()
                .containsPattern("Division by zero|Overflow|does not support|does not exist|locked|not found");
    }

    @Test
    void namesColumnsOfAnswersInLowerCase() throws SQLException {
        try (var warehouse = ready(DuckDb.inMemory());
                var connection = warehouse.handle().dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select 1 as UserId")) {
            assertThat(result.getMetaData().getColumnLabel(1)).isEqualTo("userid");
        }
    }

    @Test
    void leavesNothingOfItsOwnInTheDatabase() throws SQLException {
        var file = path.resolve("a.duckdb");
        var warehouse = ready(DuckDb.file(file));
        var database = new Database(warehouse.handle().dataSource());
        assertThat(database.rows("select concat('a', null)")).containsExactly("NULL");
        assertThat(database.rows(
                        "select count(*) from duckdb_functions() where not internal and database_name <> 'temp'"
                                + " and function_type = 'macro'"))
                .containsExactly("0");

        assertThat(warehouse.teardown().kept()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {
                "VARCHAR_COUNTS_BYTES",
                "CHAR_TAKES_SINGLE_BYTES",
                "DECIMAL_CUT_BY_COPY",
                "FRACTION_REFUSED",
                "JSON_KEYS_BY_CASE",
                "ROW_LIMITED",
                "NULL_IS_GREATEST",
                "WHOLE_QUOTIENT",
                "CONCAT_OF_NULL",
                "TRUNCATE_COMMITS",
                "STATEMENT_LIMITED",
                "TRANSACTION_BLOCKS"
            })
    void declaresWhatHolds(Feature rule) {
        var all = DuckDb.inMemory();
        var left = EnumSet.copyOf(all.features());
        left.remove(rule);

        assertThat(all.features()).contains(rule);
        assertThat(all.without(rule).features()).isEqualTo(left);
        assertThat(all.without(rule).memory(1L << 30).features()).isEqualTo(left);
        assertThat(all.without().features()).isEqualTo(all.features());
    }

    @Test
    void declaresNotWhatDuckDbDoesOtherwise() throws SQLException {
        assertThat(DuckDb.inMemory().features()).isEqualTo(EnumSet.complementOf(EnumSet.of(Feature.WHOLE_AVERAGE)));
        assertThat(DuckDb.inMemory().without(Feature.WHOLE_AVERAGE).features())
                .isEqualTo(DuckDb.inMemory().features());
        assertThat(answer(DuckDb.inMemory(), "select avg(x) from (values (1), (2)) t(x)"))
                .isEqualTo("1.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAMES_FOLDED | it belongs to the model, which is the same on every platform
            TIME_FORMATS | the reader of records knows no other way
            NOT_NULL_ENFORCED | DuckDB itself works so
            TRAILING_BLANKS_IGNORED | loads are written so on every platform
            """)
    void refusesToSwitchOffWhatItCannot(Feature rule, String reason) {
        assertThatThrownBy(() -> DuckDb.inMemory().without(Feature.WHOLE_QUOTIENT, rule))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot switch " + rule + " off: " + reason
                        + "; leave it out (DuckDb.without says what can be switched off)");
    }

    private String loaded(DuckDb platform, Source source, String record) throws IOException, SQLException {
        Files.writeString(path.resolve("1.json"), record);
        try (var warehouse = ready(platform)) {
            warehouse.load(Sources.of(source));
            return String.join(
                    "; ",
                    new Database(warehouse.handle().dataSource())
                            .rows("select userid, name, \"at\" from d order by all"));
        }
    }

    private Source source() {
        return Source.json("s", Location.of(path));
    }

    @Test
    void judgesRecordsByTheRulesThatHold() throws Exception {
        var record = "{\"userid\":1.0,\"name\":\"Zoëéé\"}".replace("éé", "é");
        var lenient = DuckDb.inMemory().without(Feature.FRACTION_REFUSED, Feature.VARCHAR_COUNTS_BYTES);

        assertThatThrownBy(() -> loaded(DuckDb.inMemory(), source(), record)).isInstanceOf(BadRecordsException.class);
        assertThat(loaded(lenient, source(), record)).isEqualTo("1, 'Zoëé', NULL");
    }

    @Test
    void meetsKeysAsTheSourceSays() throws Exception {
        var record = "{\"userId\":1}";

        assertThat(loaded(DuckDb.inMemory(), source(), record)).isEqualTo("1, NULL, NULL");
        assertThatThrownBy(() -> loaded(DuckDb.inMemory(), source().keysByCase(), record))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining(
                        "1.json:1: userid: the key userId meets no column exactly, and COPY would load NULL"
                                + " without a word; write it as userid, give the column a path, or read keys ignoring case");
        assertThat(loaded(DuckDb.inMemory().without(Feature.JSON_KEYS_BY_CASE), source().keysByCase(), record))
                .isEqualTo("1, NULL, NULL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":2,\"userid\":1}",
                "{\"userid\":1,\"userId\":2}",
                "{\"USERID\":2,\"userid\":1,\"userId\":3}"
            })
    void passesOverKeysInOtherCaseBesideTheExactOne(String record) throws Exception {
        assertThat(loaded(DuckDb.inMemory(), source().keysByCase(), record)).isEqualTo("1, NULL, NULL");
        assertThatThrownBy(() -> loaded(DuckDb.inMemory(), source(), record))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining("userid: it is there twice");
    }

    @Test
    void takesTheExactKeyThatIsNullForTheColumnAllTheSame() throws Exception {
        var source = source().keysByCase();

        assertThat(loaded(DuckDb.inMemory(), source, "{\"userid\":1}{\"userid\":2,\"Name\":\"x\",\"name\":null}"))
                .isEqualTo("1, NULL, NULL; 2, NULL, NULL");
        assertThatThrownBy(() -> loaded(
                        DuckDb.inMemory(),
                        source,
                        "{\"userid\":1,\"name\":\"a\",\"Name\":\"b\"}\n{\"userid\":2,\"Name\":\"c\"}"))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining("1.json:2: name: the key Name meets no column exactly");
    }

    @Test
    void meetsKeysByCaseBesidePathsAsADocumentOfPathsDoes() throws Exception {
        var source = Source.json("s", Location.of(path), Map.of("name", "$.user.name"));

        assertThat(loaded(DuckDb.inMemory(), source, "{\"userid\":1,\"user\":{\"name\":\"Zoë\"}}"))
                .isEqualTo("1, 'Zoë', NULL");
        assertThatThrownBy(() -> loaded(DuckDb.inMemory(), source, "{\"userId\":1}"))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining("the key userId meets no column exactly");
    }

    @Test
    void readsTimesAsTheSourceSays() throws Exception {
        var epoch = "{\"userid\":1,\"at\":1541105830796}";
        var written = "{\"userid\":1,\"at\":\"2018-11-01 20:57:10.796\"}";
        var loaded = "1, NULL, 2018-11-01T20:57:10.796";

        assertThat(loaded(DuckDb.inMemory(), source().times(Format.Times.EPOCH_MILLIS), epoch))
                .isEqualTo(loaded);
        assertThat(loaded(DuckDb.inMemory(), source(), written)).isEqualTo(loaded);
        assertThatThrownBy(() -> loaded(DuckDb.inMemory(), source(), epoch))
                .hasMessageContaining("COPY reads an epoch only where the source says so by times(…)");
        assertThatThrownBy(() -> loaded(DuckDb.inMemory(), source().times(Format.Times.EPOCH_MILLIS), written))
                .hasMessageContaining("is not a whole number of milliseconds since 1970");
    }
}
