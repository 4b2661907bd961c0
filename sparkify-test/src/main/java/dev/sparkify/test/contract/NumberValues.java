package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.VALUES;
import static dev.sparkify.test.contract.ValueColumn.BIGINT;
import static dev.sparkify.test.contract.ValueColumn.BOOLEAN;
import static dev.sparkify.test.contract.ValueColumn.DECIMAL_38;
import static dev.sparkify.test.contract.ValueColumn.DECIMAL_5_2;
import static dev.sparkify.test.contract.ValueColumn.DOUBLE;
import static dev.sparkify.test.contract.ValueColumn.INTEGER;
import static dev.sparkify.test.contract.ValueColumn.REAL;
import static dev.sparkify.test.contract.ValueColumn.SMALLINT;

import dev.sparkify.spi.Feature;
import java.util.List;
import java.util.stream.Stream;

/** Lists what becomes of numbers and truth values. */
final class NumberValues {
    private static final Rule RANGE = Rule.declared(VALUES, "§6", Feature.NUMBER_RANGE);
    private static final Rule EMPTY = Rule.declared(VALUES, "§5.3", Feature.EMPTY_TEXT_IS_NO_NUMBER);
    private static final Rule FRACTION = Rule.declared(VALUES, "§5.3", Feature.FRACTION_REFUSED);
    private static final Rule DIGIT = Rule.general(VALUES, "§6 r_Load_Error_Reference");
    private static final Rule CUT = Rule.declared(VALUES, "§2", Feature.DECIMAL_CUT_BY_COPY);
    private static final Rule TRUTH = Rule.general(VALUES, "§6 r_Load_Error_Reference");
    private static final String NO_NUMBER = Outcomes.refused(Reason.NO_NUMBER);
    private static final String TOO_GREAT = Outcomes.refused(Reason.OUT_OF_RANGE);
    private static final String DIGITS = Outcomes.refused(Reason.TOO_MANY_DIGITS);
    private static final String NO_TRUTH = Outcomes.refused(Reason.NO_TRUTH);
    private static final String NINES = "9".repeat(38);

    private NumberValues() {}

    static List<ValueCase> all() {
        return Stream.of(whole(), exact(), approximate(), truth())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ValueCase> whole() {
        return List.of(
                of(RANGE, "smallint-greatest", "The greatest", SMALLINT, "32767", "32767", "keeps it"),
                of(RANGE, "smallint-least", "The least", SMALLINT, "-32768", "-32768", "keeps it"),
                of(RANGE, "smallint-too-great", "One more", SMALLINT, "32768", TOO_GREAT, "refuses it"),
                of(RANGE, "integer-greatest", "The greatest", INTEGER, "2147483647", "2147483647", "keeps it"),
                of(RANGE, "integer-too-great", "One more", INTEGER, "2147483648", TOO_GREAT, "refuses it, error 1222"),
                of(RANGE, "integer-too-small", "One less", INTEGER, "-2147483649", TOO_GREAT, "refuses it, error 1222"),
                of(
                        RANGE,
                        "bigint-greatest",
                        "The greatest",
                        BIGINT,
                        "9223372036854775807",
                        "9223372036854775807",
                        "keeps it; numbers without quotes may lose precision"),
                of(RANGE, "bigint-too-great", "One more", BIGINT, "9223372036854775808", TOO_GREAT, "refuses it"),
                of(DIGIT, "integer-quoted", "Digits in quotes", INTEGER, "\"7\"", "7", "reads it"),
                of(DIGIT, "integer-leading-zeros", "Leading zeros in quotes", INTEGER, "\"007\"", "7", "reads it"),
                of(
                        FRACTION,
                        "integer-fraction-of-zero",
                        "200.0",
                        INTEGER,
                        "200.0",
                        NO_NUMBER,
                        "refuses it: invalid digit"),
                of(FRACTION, "integer-fraction", "200.5", INTEGER, "200.5", NO_NUMBER, "refuses it: invalid digit"),
                of(FRACTION, "integer-exponent", "1e2", INTEGER, "1e2", NO_NUMBER, "refuses it: invalid digit"),
                of(
                        DIGIT.unverified(),
                        "integer-plus",
                        "A plus sign",
                        INTEGER,
                        "\"+7\"",
                        NO_NUMBER,
                        "nothing is documented"),
                of(
                        DIGIT.unverified(),
                        "integer-blank",
                        "A blank before",
                        INTEGER,
                        "\" 7\"",
                        NO_NUMBER,
                        "nothing is documented"),
                of(DIGIT, "integer-word", "A word", INTEGER, "\"seven\"", NO_NUMBER, "refuses it, error 1207"),
                of(DIGIT.unverified(), "integer-true", "true", INTEGER, "true", NO_NUMBER, "refuses it: invalid digit"),
                of(
                        DIGIT,
                        "integer-array",
                        "An array",
                        INTEGER,
                        "[7]",
                        NO_NUMBER,
                        "refuses it: its JSON text is no number"),
                of(EMPTY, "integer-empty", "An empty text", INTEGER, "\"\"", Outcomes.NOTHING, "NULL"),
                of(EMPTY, "integer-null", "JSON null", INTEGER, "null", Outcomes.NOTHING, "NULL"));
    }

    private static List<ValueCase> exact() {
        return List.of(
                of(RANGE, "decimal-fits", "All digits", DECIMAL_5_2, "123.45", "123.45", "keeps it"),
                of(RANGE, "decimal-fewer-digits", "Fewer digits", DECIMAL_5_2, "-1.5", "-1.5", "keeps it"),
                of(RANGE, "decimal-quoted", "A number in quotes", DECIMAL_5_2, "\"12.50\"", "12.5", "reads it"),
                of(
                        RANGE,
                        "decimal-trailing-zeros",
                        "Zeros beyond the places",
                        DECIMAL_5_2,
                        "1.23000",
                        "1.23",
                        "keeps it"),
                of(CUT, "decimal-cut", "A digit beyond the places", DECIMAL_5_2, "1.239", DIGITS, "cuts it: 1.23"),
                of(CUT, "decimal-half", "Half beyond the places", DECIMAL_5_2, "1.235", DIGITS, "cuts it: 1.23"),
                of(RANGE, "decimal-too-great", "One more", DECIMAL_5_2, "1000", TOO_GREAT, "refuses it"),
                of(RANGE, "decimal-38-digits", "38 digits in quotes", DECIMAL_38, '"' + NINES + '"', NINES, "keeps it"),
                of(
                        RANGE,
                        "decimal-39-digits",
                        "39 digits in quotes",
                        DECIMAL_38,
                        "\"1" + NINES + '"',
                        TOO_GREAT,
                        "refuses it"),
                of(EMPTY, "decimal-empty", "An empty text", DECIMAL_5_2, "\"\"", Outcomes.NOTHING, "NULL"));
    }

    private static List<ValueCase> approximate() {
        return List.of(
                of(RANGE, "double-fits", "A number", DOUBLE, "246.30812", "246.30812", "keeps it"),
                of(RANGE, "double-whole", "A whole number", DOUBLE, "246", "246", "keeps it"),
                of(RANGE, "double-exponent", "An exponent", DOUBLE, "1.5e3", "1500", "reads it"),
                of(RANGE, "double-too-great", "1e400", DOUBLE, "1e400", TOO_GREAT, "refuses it"),
                of(RANGE, "real-too-great", "1e39", REAL, "1e39", TOO_GREAT, "refuses it"),
                of(
                        DIGIT.unverified(),
                        "double-nan",
                        "NaN in quotes",
                        DOUBLE,
                        "\"NaN\"",
                        NO_NUMBER,
                        "nothing is documented"),
                of(
                        DIGIT.unverified(),
                        "double-infinity",
                        "Infinity in quotes",
                        DOUBLE,
                        "\"Infinity\"",
                        NO_NUMBER,
                        "nothing is documented"),
                of(DIGIT, "double-minus-zero", "Minus zero", DOUBLE, "-0.0", "0", "equal to zero"),
                of(DIGIT, "double-word", "A word", DOUBLE, "\"long\"", NO_NUMBER, "refuses it, error 1208"),
                of(EMPTY, "double-empty", "An empty text", DOUBLE, "\"\"", Outcomes.NOTHING, "NULL"));
    }

    private static List<ValueCase> truth() {
        return List.of(
                of(TRUTH, "boolean-true", "true", BOOLEAN, "true", "true", "reads it"),
                of(TRUTH, "boolean-false", "false", BOOLEAN, "false", "false", "reads it"),
                of(TRUTH, "boolean-t", "t in quotes", BOOLEAN, "\"t\"", "true", "reads it"),
                of(TRUTH, "boolean-no", "No in quotes", BOOLEAN, "\"No\"", "false", "reads it"),
                of(TRUTH, "boolean-quoted-0", "0 in quotes", BOOLEAN, "\"0\"", "false", "reads it"),
                of(
                        TRUTH.unverified(),
                        "boolean-1",
                        "1 without quotes",
                        BOOLEAN,
                        "1",
                        NO_TRUTH,
                        "nothing is documented"),
                of(TRUTH, "boolean-word", "Another word", BOOLEAN, "\"perhaps\"", NO_TRUTH, "refuses it, error 1210"),
                of(EMPTY.unverified(), "boolean-empty", "An empty text", BOOLEAN, "\"\"", Outcomes.NOTHING, "NULL"));
    }

    private static ValueCase of(
            Rule rule, String id, String title, ValueColumn column, String json, String expected, String redshift) {
        return ValueCase.of(rule.says(id, title + ", " + column.type(), redshift, expected), column, json);
    }
}
