package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.VALUES;
import static dev.sparkify.test.contract.ValueColumn.SUPER;
import static dev.sparkify.test.contract.ValueColumn.VARCHAR_4;
import static dev.sparkify.test.contract.ValueColumn.VARCHAR_99;

import dev.sparkify.spi.Feature;
import java.util.List;

/** Lists what becomes of records: their keys, their shape, their size. */
final class RecordValues {
    private static final Rule CASE = Rule.declared(VALUES, "§5.3", Feature.JSON_KEYS_BY_CASE);
    private static final Rule SIZE = Rule.declared(VALUES, "§5.3", Feature.ROW_LIMITED);
    private static final Rule JSON = Rule.general(VALUES, "§5.3 copy-parameters-data-format");
    private static final Rule TREE = Rule.general(VALUES, "§2 limitations-super");
    private static final String REFUSED = Outcomes.refused(Reason.NO_JSON);
    private static final int MOST_BYTES = 4 << 20;

    private RecordValues() {}

    static List<ValueCase> all() {
        return List.of(
                record(JSON, "key-missing", "A key that is missing", VARCHAR_4, "", Outcomes.NOTHING, "NULL"),
                record(
                        CASE,
                        "key-in-other-case",
                        "A key in other case",
                        VARCHAR_4,
                        ",\"Short_TEXT\":\"a\"",
                        "'a'",
                        "meets the column by 'auto ignorecase'; by 'auto' it is NULL without a word"),
                record(
                        JSON,
                        "key-unknown",
                        "A key without column",
                        VARCHAR_4,
                        ",\"x\":1,\"short_text\":\"a\"",
                        "'a'",
                        "ignores it"),
                record(
                        JSON,
                        "key-nested",
                        "The name of a column deeper down",
                        VARCHAR_4,
                        ",\"x\":{\"short_text\":\"b\"}",
                        Outcomes.NOTHING,
                        "looks at the first level only"),
                record(
                        JSON.unverified(),
                        "key-twice",
                        "A key that is there twice",
                        VARCHAR_4,
                        ",\"short_text\":\"a\",\"short_text\":\"b\"",
                        Outcomes.refused(Reason.KEY_TWICE),
                        "nothing is documented"),
                record(
                        JSON.unverified(),
                        "key-twice-in-other-case",
                        "A key that is there twice, in other case",
                        VARCHAR_4,
                        ",\"short_text\":\"a\",\"SHORT_TEXT\":\"b\"",
                        Outcomes.refused(Reason.KEY_TWICE),
                        "nothing is documented"),
                record(
                        JSON,
                        "key-escaped",
                        "A key with escapes",
                        VARCHAR_4,
                        ",\"short\\u005ftext\":\"a\"",
                        "'a'",
                        "the same key"),
                record(
                        JSON,
                        "json-no-value",
                        "A key without value",
                        VARCHAR_4,
                        ",\"short_text\":",
                        REFUSED,
                        "refuses it"),
                record(
                        JSON,
                        "json-comma-at-end",
                        "A comma before the brace",
                        VARCHAR_4,
                        ",\"short_text\":\"a\",",
                        REFUSED,
                        "refuses it"),
                record(
                        JSON,
                        "json-single-quotes",
                        "Single quotes",
                        VARCHAR_4,
                        ",\"short_text\":'a'",
                        REFUSED,
                        "refuses it"),
                record(
                        TREE,
                        "super-object",
                        "An object",
                        SUPER,
                        ",\"tree\":{\"a\":[1,true,null],\"b\":{\"c\":\"d\"}}",
                        "{\"a\":[1,true,null],\"b\":{\"c\":\"d\"}}",
                        "keeps it"),
                record(TREE, "super-text", "A text", SUPER, ",\"tree\":\"a\"", "\"a\"", "keeps it as a text"),
                record(
                        SIZE,
                        "json-too-large",
                        "An object of more than 4 MB",
                        VARCHAR_99,
                        ",\"x\":\"" + "x".repeat(MOST_BYTES) + '"',
                        Outcomes.refused(Reason.TOO_LARGE),
                        "refuses it"));
    }

    private static ValueCase record(
            Rule rule, String id, String title, ValueColumn column, String members, String expected, String redshift) {
        return ValueCase.record(rule.says(id, title + ", " + column.type(), redshift, expected), column, members);
    }
}
