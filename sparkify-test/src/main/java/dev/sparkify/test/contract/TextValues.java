package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.VALUES;
import static dev.sparkify.test.contract.ValueColumn.CHAR_3;
import static dev.sparkify.test.contract.ValueColumn.VARCHAR_4;
import static dev.sparkify.test.contract.ValueColumn.VARCHAR_99;

import dev.sparkify.spi.Feature;
import java.util.List;

/** Lists what becomes of texts. */
final class TextValues {
    private static final Rule BYTES = Rule.declared(VALUES, "§2", Feature.VARCHAR_COUNTS_BYTES);
    private static final Rule SINGLE = Rule.declared(VALUES, "§2", Feature.CHAR_TAKES_SINGLE_BYTES);
    private static final Rule BLANKS = Rule.general(VALUES, "§2 r_Character_types");
    private static final Rule JSON = Rule.general(VALUES, "§5.3 copy-parameters-data-format");
    private static final Rule UTF_8 = Rule.general(VALUES, "§6 r_Load_Error_Reference");
    private static final String TOO_LONG = Outcomes.refused(Reason.TOO_LONG);
    private static final String REFUSES = "refuses it";
    private static final String KEEPS = "keeps it";
    private static final String CUTS = "cuts the blanks without a word";

    private TextValues() {}

    static List<ValueCase> all() {
        return List.of(
                of(
                        BYTES,
                        "varchar-fits",
                        "A text of as many bytes as its column",
                        VARCHAR_4,
                        "\"abcd\"",
                        "'abcd'",
                        KEEPS),
                of(
                        BYTES,
                        "varchar-one-byte-more",
                        "A byte more than its column",
                        VARCHAR_4,
                        "\"abcde\"",
                        TOO_LONG,
                        REFUSES),
                of(
                        BYTES,
                        "varchar-two-byte-fits",
                        "Characters of two bytes that fit",
                        VARCHAR_4,
                        "\"éß\"",
                        "'éß'",
                        KEEPS),
                of(
                        BYTES,
                        "varchar-two-byte-more",
                        "Fewer characters than the width, but more bytes",
                        VARCHAR_4,
                        "\"ééé\"",
                        TOO_LONG,
                        REFUSES),
                of(BYTES, "varchar-emoji-fits", "A character of four bytes", VARCHAR_4, "\"😀\"", "'😀'", KEEPS),
                of(
                        BYTES,
                        "varchar-emoji-more",
                        "Two characters of four bytes",
                        VARCHAR_4,
                        "\"😀😀\"",
                        TOO_LONG,
                        REFUSES),
                of(
                        BYTES,
                        "varchar-escapes",
                        "Escapes count as the characters that they stand for",
                        VARCHAR_4,
                        "\"\\u00e9\\u00df\"",
                        "'éß'",
                        KEEPS),
                of(BLANKS, "varchar-blanks-kept", "Blanks at the end that fit", VARCHAR_4, "\"ab  \"", "'ab  '", KEEPS),
                of(BLANKS, "varchar-blanks-beyond", "Blanks beyond the width", VARCHAR_4, "\"abcd  \"", TOO_LONG, CUTS),
                of(
                        BLANKS,
                        "varchar-only-blanks",
                        "Blanks alone, beyond the width",
                        VARCHAR_4,
                        "\"     \"",
                        TOO_LONG,
                        CUTS),
                of(
                        JSON,
                        "varchar-empty",
                        "An empty text",
                        VARCHAR_4,
                        "\"\"",
                        "''",
                        "keeps it empty: NULL needs EMPTYASNULL"),
                of(JSON, "varchar-null", "JSON null", VARCHAR_4, "null", Outcomes.NOTHING, "NULL"),
                of(JSON, "varchar-word-null", "The word null in quotes", VARCHAR_4, "\"null\"", "'null'", "a text"),
                of(
                        JSON.unverified(),
                        "varchar-number",
                        "A number into a text",
                        VARCHAR_99,
                        "1.10",
                        "'1.10'",
                        "as it is written"),
                of(
                        JSON.unverified(),
                        "varchar-true",
                        "true into a text",
                        VARCHAR_99,
                        "true",
                        "'true'",
                        "as it is written"),
                of(
                        JSON,
                        "varchar-object",
                        "An object into a text",
                        VARCHAR_99,
                        "{\"a\":[1,null],\"b\":\"c\"}",
                        "'{\"a\":[1,null],\"b\":\"c\"}'",
                        "its JSON text"),
                of(
                        JSON,
                        "varchar-array",
                        "An array into a text",
                        VARCHAR_99,
                        "[1,\"x\"]",
                        "'[1,\"x\"]'",
                        "its JSON text"),
                of(JSON, "varchar-array-more", "JSON text beyond the width", VARCHAR_4, "[1,2]", TOO_LONG, REFUSES),
                of(SINGLE, "char-fits", "A text of single bytes", CHAR_3, "\"abc\"", "'abc'", KEEPS),
                of(SINGLE, "char-padded", "A shorter text", CHAR_3, "\"ab\"", "'ab'", "pads it with blanks"),
                of(SINGLE, "char-one-byte-more", "A byte more than its column", CHAR_3, "\"abcd\"", TOO_LONG, REFUSES),
                of(
                        SINGLE,
                        "char-two-byte",
                        "A character of two bytes",
                        CHAR_3,
                        "\"é\"",
                        Outcomes.refused(Reason.SEVERAL_BYTES),
                        REFUSES),
                of(BLANKS, "char-blanks-beyond", "Blanks beyond the width", CHAR_3, "\"abc \"", TOO_LONG, CUTS),
                of(
                        UTF_8.unverified(),
                        "text-nul",
                        "The character NUL",
                        VARCHAR_99,
                        "\"a\\u0000b\"",
                        Outcomes.refused(Reason.NO_TEXT),
                        "nothing is documented for JSON"),
                of(
                        UTF_8.unverified(),
                        "text-half-pair",
                        "Half a pair of surrogates",
                        VARCHAR_99,
                        "\"\\ud83d\"",
                        Outcomes.refused(Reason.NO_TEXT),
                        REFUSES),
                invalidBytes());
    }

    private static ValueCase invalidBytes() {
        var contractCase = UTF_8.says(
                "text-invalid-utf8",
                "Bytes that are no UTF-8, into a text",
                "refuses it, error 1220",
                Outcomes.refused(Reason.NO_TEXT));
        return new ValueCase(contractCase, VARCHAR_99, ",\"long_text\":\"a\u00c3(\"");
    }

    private static ValueCase of(
            Rule rule, String id, String title, ValueColumn column, String json, String expected, String redshift) {
        return ValueCase.of(rule.says(id, title + ", " + column.type(), redshift, expected), column, json);
    }
}
