package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.when;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.real;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mapping cannot compute alike on every engine is a bad record. */
class CastsTest {
    private static final Expression TEXT = column("t");
    private static final String REFUSES = "; Redshift's CAST refuses it";
    private static final StagingTable STAGED = StagingTable.named("s")
            .column("n", integer())
            .column("t", varchar(200))
            .column("b", bigint())
            .column("x", doublePrecision())
            .column("d", decimal(9, 2))
            .column("w", decimal(38, 0));

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void makeFolder() {
        folder = new Folder(path);
    }

    private static ReadyWarehouse<DuckDbWarehouse> ready(Mapping mapping, ColumnType type) {
        var star = StarSchema.of(
                "casts",
                STAGED,
                DimensionTable.named("dim")
                        .key("n", integer())
                        .attribute("v", type)
                        .madeFrom(mapping.set("n", "n")));
        return Warehouse.provision(DuckDb.inMemory(), star).createSchema();
    }

    private static Mapping setting(Expression value) {
        return Mapping.from("s").set("v", value);
    }

    private String line(int number, String column, String value) {
        return "{\"n\":" + number + ",\"" + column + "\":" + value + "}\n";
    }

    /** Loads values, sets bad ones aside; gives what was rejected. */
    private List<RejectedRecord> load(
            Mapping mapping, ColumnType type, String column, List<String> values, List<String> rows)
            throws IOException, SQLException {
        var lines = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            lines.append(line(i + 1, column, values.get(i)));
        }
        folder.write("1.json", lines.toString());
        try (var warehouse = ready(mapping, type)) {
            var source = Source.json("s", Location.of(path)).onBadRecord(BadRecordPolicy.quarantine());
            assertThat(warehouse.load(Sources.of(source)).report().table("dim").addsUp())
                    .isTrue();
            assertThat(new Database(warehouse.handle().dataSource()).rows("select v from dim order by n"))
                    .isEqualTo(rows);
            return warehouse.rejects();
        }
    }

    private static List<String> quoted(String... texts) {
        return Stream.of(texts).map(text -> '"' + text + '"').toList();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        smallint(),
                        List.of("7", "-7", "+007", "32767", "-32768"),
                        List.of("7", "-7", "7", "32767", "-32768"),
                        List.of("32768", "-32769", "200.0", " 7 ", "1e2", "0x10", "1_0", "", "seven", "7\\n", "\u0667"),
                        "the text is no SMALLINT, from -32768 to 32767, such as -12" + REFUSES),
                arguments(
                        bigint(),
                        List.of("9223372036854775807", "-9223372036854775808", "0000000000000000000000012"),
                        List.of("9223372036854775807", "-9223372036854775808", "12"),
                        List.of("9223372036854775808", "-9223372036854775809", "123456789012345678901234567890"),
                        "the text is no BIGINT, from -9223372036854775808 to 9223372036854775807, such as -12"
                                + REFUSES),
                arguments(
                        decimal(4, 2),
                        List.of("12", "-0.5", "+0099.99"),
                        List.of("12.00", "-0.50", "99.99"),
                        List.of("100", "1.005", "1e1", ".5", "5.", "nan", "1,5", "- 1"),
                        "the text is no number that fits DECIMAL(4, 2), such as -12 or 0.5" + REFUSES
                                + ", or rounds it"),
                arguments(
                        decimal(2, 2),
                        List.of("0", "-0.25"),
                        List.of("0.00", "-0.25"),
                        List.of("1", "0.125"),
                        "the text is no number that fits DECIMAL(2, 2), such as -12 or 0.5" + REFUSES
                                + ", or rounds it"),
                arguments(
                        doublePrecision(),
                        List.of("12", "-12.5", "1.5E-3", "1e99"),
                        List.of("12.0", "-12.5", "0.0015", "1.0E99"),
                        List.of("nan", "inf", "1e400", "1e-400", "0x1p3", " 1", "1.", "--1"),
                        "the text is no number such as -12.5 or 1.5e-3, of at most 30 digits before the point and 60"
                                + " behind it, its exponent not beyond 99" + REFUSES + ", or reads it otherwise"),
                arguments(
                        real(),
                        List.of("0.5", "1e19"),
                        List.of("0.5", "1.0E19"),
                        List.of("1e39", "1e20"),
                        "the text is no number such as -12.5 or 1.5e-3, of at most 18 digits before the point and 18"
                                + " behind it, its exponent not beyond 19" + REFUSES + ", or reads it otherwise"),
                arguments(
                        date(),
                        List.of("2018-11-30", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"),
                        List.of("2018-11-30", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"),
                        List.of(
                                "2018-11-31",
                                "1900-02-29",
                                "2018-1-2",
                                "2018-11-30 07:05:09",
                                "30.11.2018",
                                "epoch",
                                "infinity",
                                "0000-01-01",
                                "12018-01-01",
                                "20181130"),
                        "the text is no date such as 2018-11-30" + REFUSES + ", or reads it otherwise"),
                arguments(
                        timestamp(),
                        List.of("2018-11-30 07:05:09", "2018-11-30 23:59:59.123456"),
                        List.of("2018-11-30T07:05:09", "2018-11-30T23:59:59.123456"),
                        List.of(
                                "2018-11-30T07:05:09",
                                "2018-11-30 24:00:00",
                                "2018-11-30 07:05:09.1234567",
                                "2018-11-30 07:05:09Z",
                                "2018-11-30 07:05"),
                        "the text is no time such as 2018-11-30 07:05:09 or 2018-11-30 07:05:09.796" + REFUSES
                                + ", or reads it otherwise"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsOfOneFormAreCast(ColumnType type, List<String> good, List<String> rows, List<String> bad, String reason)
            throws Exception {
        var values = new ArrayList<>(quoted(good.toArray(String[]::new)));
        values.addAll(quoted(bad.toArray(String[]::new)));
        values.add("null");
        var expected = new ArrayList<>(rows);
        expected.add("NULL");

        var rejects = load(setting(TEXT.castTo(type)), type, "t", values, expected);

        assertThat(rejects).hasSameSizeAs(bad).allSatisfy(reject -> {
            assertThat(reject.reason()).isEqualTo("t: " + reason);
            assertThat(reject.column()).isEqualTo("t");
        });
        assertThat(rejects.stream().map(RejectedRecord::text).toList())
                .containsExactlyInAnyOrderElementsOf(values.subList(good.size(), good.size() + bad.size()).stream()
                        .map(value -> line(
                                        good.size()
                                                + 1
                                                + values.subList(good.size(), values.size())
                                                        .indexOf(value),
                                        "t",
                                        value)
                                .strip())
                        .toList());
    }

    @Test
    void theFileAndLineOfABadTextAreNamed() throws Exception {
        folder.write("1.json", line(1, "t", "\"7\"") + line(2, "t", "\"200.0\""));
        try (var warehouse = ready(setting(TEXT.castTo(integer())), integer())) {
            assertThatThrownBy(() -> warehouse.load(Sources.of(Source.json("s", Location.of(path)))))
                    .isInstanceOf(BadRecordsException.class)
                    .hasMessageEndingWith("1.json:2: t: the text is no INTEGER, from -2147483648 to 2147483647, such as"
                            + " -12; Redshift's CAST refuses it");
        }
    }

    private void numbers(Expression value, ColumnType type, Map<String, String> fates, String reason) throws Exception {
        var name = value.columns().findFirst().orElseThrow();
        var values = fates.keySet().stream().sorted().toList();
        var rows = values.stream()
                .map(fates::get)
                .filter(fate -> !fate.equals("bad"))
                .toList();
        var rejects = load(setting(value), type, name, values, rows);

        assertThat(rejects)
                .hasSize(values.size() - rows.size())
                .allSatisfy(reject -> assertThat(reject.reason()).isEqualTo(name + ": " + reason));
    }

    @Test
    void numbersAreCastWithinTheRangeAndRoundedOnlyWhereEnginesAgree() throws Exception {
        numbers(
                column("b").castTo(smallint()),
                smallint(),
                Map.of("32767", "32767", "-32768", "-32768", "32768", "bad", "-32769", "bad"),
                "the number is not from -32768 to 32767" + REFUSES);
        numbers(
                column("d").castTo(smallint()),
                smallint(),
                Map.of("2.5", "3", "-2.5", "-3", "32767.49", "32767", "32767.5", "bad", "-32768.5", "bad"),
                "the number is not from -32768 to 32767" + REFUSES);
        numbers(
                column("x").castTo(bigint()),
                bigint(),
                Map.of("2.0", "2", "2.5", "bad", "1e18", "1000000000000000000", "9.3e18", "bad", "-9.3e18", "bad"),
                "the number has a fraction, or is not from -9223372036854775808 to 9223372036854775807; engines round it"
                        + " differently");
        numbers(
                column("d").castTo(decimal(3, 1)),
                decimal(3, 1),
                Map.of("99.94", "99.9", "99.95", "bad", "-99.95", "bad", "1.25", "1.3"),
                "the number is not in the range of DECIMAL(3, 1)" + REFUSES);
        numbers(
                column("x").castTo(real()),
                real(),
                Map.of("0.5", "0.5", "1e39", "bad", "-1e39", "bad"),
                "the number is not in the range of REAL" + REFUSES);
        numbers(
                column("b").castTo(varchar(3)),
                varchar(3),
                Map.of("123", "'123'", "-12", "'-12'", "1234", "bad", "-123", "bad"),
                "more than 3 bytes for VARCHAR(3)");
    }

    @Test
    void theWidestNumbersAreBadRecordsAndNoFailures() throws Exception {
        var nines = "9".repeat(38);
        numbers(
                column("w").castTo(decimal(10, 2)),
                decimal(10, 2),
                Map.of("99999999", "99999999.00", "100000000", "bad", nines, "bad", "-" + nines, "bad"),
                "the number is not in the range of DECIMAL(10, 2)" + REFUSES);
        numbers(
                column("w").castTo(decimal(38, 10)),
                decimal(38, 10),
                Map.of("9".repeat(28), "9".repeat(28) + ".0000000000", "1" + "0".repeat(28), "bad", nines, "bad"),
                "the number is not in the range of DECIMAL(38, 10)" + REFUSES);
        numbers(
                column("w").castTo(smallint()),
                smallint(),
                Map.of("32767", "32767", "32768", "bad", nines, "bad"),
                "the number is not from -32768 to 32767" + REFUSES);
        numbers(
                column("x").castTo(decimal(38, 0)),
                decimal(38, 0),
                Map.of("5.0", "5", "1e38", "bad", "-1e300", "bad"),
                "the number is not in the range of DECIMAL(38, 0)" + REFUSES);
        numbers(
                column("x").castTo(decimal(38, 37)),
                decimal(38, 37),
                Map.of("0.0", "0E-37", "10.0", "bad", "-10.0", "bad"),
                "the number is not in the range of DECIMAL(38, 37)" + REFUSES);
    }

    @Test
    void onlyWhatIsComputedIsJudged() throws Exception {
        var isNumber = column("b").equalTo(number(1));
        var cast = TEXT.castTo(integer());
        folder.write("1.json", """
                {"n":1,"b":1,"t":"7"}
                {"n":2,"b":2,"t":"x"}
                {"n":3,"b":3}
                """);
        for (var mapping : List.of(
                setting(when(isNumber, cast).otherwise(number(0))),
                setting(when(isNumber.not(), number(0)).otherwise(cast)),
                setting(coalesce(column("b").nullIf(number(1)).castTo(integer()), cast)),
                setting(epochMillis(TEXT.castTo(bigint())).part(Field.YEAR)).where(isNumber))) {
            try (var warehouse = ready(mapping, integer())) {
                warehouse.load(Sources.of(Source.json("s", Location.of(path))));
                assertThat(new Database(warehouse.handle().dataSource()).rows("select count(*) from dim where n = 1"))
                        .containsExactly("1");
            }
        }
        try (var warehouse = ready(setting(when(isNumber, number(0)).otherwise(cast)), integer())) {
            assertThatThrownBy(() -> warehouse.load(Sources.of(Source.json("s", Location.of(path)))))
                    .isInstanceOf(BadRecordsException.class)
                    .hasMessageContaining("1.json:2: t: the text is no INTEGER");
        }
    }

    @Test
    void whatIsWithinIsJudgedFirst() throws Exception {
        var rejects = load(
                setting(TEXT.castTo(bigint()).castTo(smallint())),
                smallint(),
                "t",
                quoted("1", "x", "40000"),
                List.of("1"));

        assertThat(rejects)
                .extracting(RejectedRecord::reason)
                .containsExactly(
                        "t: the text is no BIGINT, from -9223372036854775808 to 9223372036854775807, such as -12"
                                + REFUSES,
                        "t: the number is not from -32768 to 32767" + REFUSES);
    }

    @Test
    void aFilterIsComputedOfEveryRecord() throws Exception {
        var rejects = load(
                setting(column("b")).where(TEXT.castTo(integer()).compare(Comparison.Operator.GREATER, number(1))),
                bigint(),
                "t",
                quoted("1", "x", "2"),
                List.of("NULL"));

        assertThat(rejects).extracting(RejectedRecord::line).containsExactly(2L);
    }

    @Test
    void nothingIsDividedByZero() throws Exception {
        var values = List.of("2", "0", "null");
        for (var quotient : List.of(
                number(1)
                        .compute(Arithmetic.Operator.DIVIDED_BY, column("b"))
                        .castTo(bigint())
                        .castTo(doublePrecision()),
                column("n").castTo(doublePrecision()).compute(Arithmetic.Operator.DIVIDED_BY, column("b")))) {
            var rejects = load(
                    setting(quotient),
                    doublePrecision(),
                    "b",
                    values,
                    List.of(quotient.columns().count() == 1 ? "0.0" : "0.5", "NULL"));

            assertThat(rejects).singleElement().satisfies(reject -> {
                assertThat(reject.line()).isEqualTo(2);
                assertThat(reject.reason()).endsWith("b: a number is divided by zero, which Redshift refuses");
            });
        }
    }
}
