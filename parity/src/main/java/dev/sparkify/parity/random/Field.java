package dev.sparkify.parity.random;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Expression;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Locale;

/**
 * Is a column that every staging table has, with the values that files write into it: few, so that they meet. What Redshift's own COPY
 * cuts without a word is not among them: the contract states that.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum Field {
    ID(integer(), List.of("1", "2", "3", "4"), List.of("null", "\"\""), List.of("1.5", "2147483648", "\"x\"")),
    K(
            varchar(8),
            List.of("\"a\"", "\"b\"", "\"é\""),
            List.of("null", "\"\"", "\"ab\"", "\"A\"", "\"unknown\"", "7", "\"日本\""),
            List.of("\"123456789\"", "\"a\\u0000\"", "\"日本語\"")),
    N(bigint(), List.of("0", "1", "\"-2\""), List.of("null", "-1", "\"\""), List.of("1e2", "9223372036854775808")),
    AT(
            timestamp(),
            List.of(
                    "\"2018-11-01 10:00:00\"",
                    "\"2018-11-01 10:00:00.5\"",
                    "\"2018-11-02 00:00:00\"",
                    "\"2018-12-31 23:59:59.999999\"",
                    "\"1969-07-20 20:17:40\""),
            List.of("null"),
            List.of("\"2018-11-31 10:00:00\"", "\"2018-11-01\"", "17")),
    MS(
            bigint(),
            List.of("0", "1541066400000", "1541066400001", "1541116800000", "-1"),
            List.of("null", "253402300800000", "-62135596800001"),
            List.of("\"now\"")),
    REV(integer(), List.of("0", "1", "2"), List.of("null"), List.of("true")),
    NAME(
            varchar(128),
            List.of("\"x\"", "\"X\"", "\"é\"", "\"😀\"", "\"\\ue000\"", "\"\"", "null"),
            List.of(
                    '"' + "x".repeat(127) + '"',
                    '"' + "x".repeat(128) + '"',
                    '"' + "é".repeat(64) + '"',
                    "\"e\\u0301\"",
                    "\"\\u0001\"",
                    "\"a'b\\\"c\\\\d\"",
                    "{\"a\": [1, 2.50]}",
                    "true",
                    "1.10"),
            List.of('"' + "x".repeat(129) + '"', '"' + "é".repeat(65) + '"')),
    COLOR(
            varchar(10),
            List.of("\"red\"", "\"Red\"", "\"blue\"", "null"),
            List.of("\"\"", "\"reddish\"", "\"red-blue-x\""),
            List.of("\"red-blue-xy\"")),
    SIZE(integer(), List.of("-7", "0", "1", "7"), List.of("null", "100000", "-0", "\"007\""), List.of("7.0", "\"+1\"")),
    PRICE(
            decimal(9, 2),
            List.of("0", "0.5", "1.10", "-3.25"),
            List.of("null", "9999999.99", "\"2.00\""),
            List.of("10000000", "\"1,5\"")),
    SCORE(
            doublePrecision(),
            List.of("0", "0.1", "1.5", "-2.25"),
            List.of("null", "1e-7", "123456789.125", "-0.0"),
            List.of("\"NaN\"")),
    LIVE(bool(), List.of("true", "false"), List.of("null"), List.of("\"maybe\"")),
    DAY(
            date(),
            List.of("\"2018-11-01\"", "\"2018-11-02\"", "\"2018-12-31\""),
            List.of("null"),
            List.of("\"2018-02-30\"", "\"01.11.2018\""));

    /** Texts of which blanks at the end are all that tells some apart. */
    static final List<String> BLANK = List.of("\"a \"", "\"a\"", "\" \"", "\"a  \"", "\"unknown \"");

    private final ColumnType type;
    private final List<String> usual;
    private final List<String> rare;
    private final List<String> bad;

    Field(ColumnType type, List<String> usual, List<String> rare, List<String> bad) {
        this.type = type;
        this.usual = usual;
        this.rare = rare;
        this.bad = bad;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    Expression value() {
        return Expression.column(column());
    }

    ColumnType type() {
        return type;
    }

    List<String> usual() {
        return usual;
    }

    List<String> rare() {
        return rare;
    }

    List<String> bad() {
        return bad;
    }

    /** Tells whether keys and times are made of it, so that what is rare in it often makes bad records. */
    boolean isKey() {
        return this == ID || this == K || this == N || this == AT || this == MS;
    }

    boolean isText() {
        return this == K || this == NAME || this == COLOR;
    }
}
