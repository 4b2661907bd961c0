package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.test.contract.Chapter.EXPRESSIONS;
import static dev.sparkify.test.contract.Input.T;
import static dev.sparkify.test.contract.Input.U;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.TextFunction.Kind;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is computed of texts. */
final class TextExpressions {
    private static final Rule BLANKS = Rule.declared(EXPRESSIONS, "§2", Feature.TRAILING_BLANKS_IGNORED);
    private static final Rule ORDER =
            Rule.declared(EXPRESSIONS, "§2", Feature.TEXT_ORDERED_BY_BYTES).unverified();
    private static final Rule STRINGS =
            Rule.general(EXPRESSIONS, "§10 String_functions_header").unverified();
    private static final Rule CONCAT = Rule.general(EXPRESSIONS, "§10 r_CONCAT");
    private static final Rule LENGTH = Rule.general(EXPRESSIONS, "§10 r_LEN");
    private static final ColumnType WIDE = varchar(200);
    private static final ColumnType WIDEST = varchar(65535);

    private TextExpressions() {}

    static List<ExpressionCase> all() {
        return Stream.of(functions(), comparisons()).flatMap(List::stream).toList();
    }

    private static List<ExpressionCase> functions() {
        return List.of(
                of(STRINGS, "lower", "Lower case of other letters", T.apply(Kind.LOWER), "\"t\":\"ÄÖ É\"", "'äö é'"),
                of(STRINGS, "upper", "Upper case of other letters", T.apply(Kind.UPPER), "\"t\":\"äö é\"", "'ÄÖ É'"),
                of(STRINGS, "trim", "Blanks at both ends", T.apply(Kind.TRIM), "\"t\":\"  a b  \"", "'a b'"),
                of(STRINGS, "trim-tab", "A tab is no blank", T.apply(Kind.TRIM), "\"t\":\" \\ta\"", "'\ta'"),
                of(STRINGS, "trim-empty", "Nothing but blanks", T.apply(Kind.TRIM), "\"t\":\"   \"", "''"),
                of(STRINGS, "substring", "Characters, not bytes", part(2, 2), "\"t\":\"äöü\"", "'öü'"),
                of(STRINGS, "substring-emoji", "A character of four bytes", part(2, 1), "\"t\":\"a😀b\"", "'😀'"),
                of(STRINGS, "substring-beyond", "Beyond the end", part(3, 9), "\"t\":\"abc\"", "'c'"),
                of(STRINGS, "substring-nothing", "Behind the end", part(9, 2), "\"t\":\"abc\"", "''"),
                of(
                        STRINGS,
                        "replace",
                        "Every place",
                        T.apply(Kind.REPLACE, text("é"), text("ee")),
                        WIDEST,
                        "\"t\":\"été\"",
                        "'eetee'"),
                of(
                        STRINGS,
                        "replace-quote",
                        "Quotes and backslashes are characters",
                        T.apply(Kind.REPLACE, text("'"), text("\\")),
                        WIDEST,
                        "\"t\":\"a'b\"",
                        "'a\\b'"),
                of(LENGTH, "length", "Characters, not bytes", T.apply(Kind.LENGTH), integer(), "\"t\":\"äö😀\"", "3"),
                of(LENGTH, "length-empty", "An empty text", T.apply(Kind.LENGTH), integer(), "\"t\":\"\"", "0"),
                of(CONCAT, "concat", "Three texts", concat(T, text(" · "), U), "\"t\":\"a\",\"u\":\"b\"", "'a · b'"),
                of(CONCAT, "concat-null", "One of them is NULL", concat(T, text(" · "), U), "\"t\":\"a\"", "NULL"),
                of(CONCAT, "concat-empty", "One of them is empty", concat(T, U), "\"t\":\"a\",\"u\":\"\"", "'a'"),
                of(CONCAT, "concat-blanks", "Blanks are kept", concat(T, U), "\"t\":\"a \",\"u\":\"b\"", "'a b'"));
    }

    private static List<ExpressionCase> comparisons() {
        return List.of(
                compared(BLANKS, "blanks-equal", "ab = ab␣", Operator.EQUAL, "ab", "ab ", "true"),
                compared(BLANKS, "blanks-not-equal", "ab <> ab␣␣", Operator.NOT_EQUAL, "ab", "ab  ", "false"),
                compared(BLANKS, "blanks-less", "ab < ab␣", Operator.LESS, "ab", "ab ", "false"),
                compared(BLANKS, "blanks-at-least", "ab >= ab␣", Operator.AT_LEAST, "ab", "ab ", "true"),
                compared(BLANKS, "blanks-only", "the empty text = ␣", Operator.EQUAL, "", " ", "true"),
                compared(BLANKS, "blanks-before", "ab = ␣ab", Operator.EQUAL, "ab", " ab", "false"),
                compared(BLANKS, "blanks-tab", "ab = ab and a tab", Operator.EQUAL, "ab", "ab\\t", "false"),
                of(BLANKS, "blanks-literal", "a literal = ab␣", T.equalTo("ab"), bool(), "\"t\":\"ab \"", "true"),
                of(BLANKS, "blanks-nullif", "NULLIF of ab␣ and ab", T.nullIf(text("ab")), "\"t\":\"ab \"", "NULL"),
                compared(ORDER, "order-case", "Z < a", Operator.LESS, "Z", "a", "true"),
                compared(ORDER, "order-accent", "é > z", Operator.GREATER, "é", "z", "true"),
                compared(ORDER, "order-emoji", "😀 > U+FFFD", Operator.GREATER, "😀", "\uFFFD", "true"),
                compared(ORDER, "order-prefix", "ab > a", Operator.GREATER, "ab", "a", "true"),
                compared(ORDER, "order-case-equal", "A = a", Operator.EQUAL, "A", "a", "false"));
    }

    private static Expression part(int from, int count) {
        return T.apply(Kind.SUBSTRING, number(from), number(count));
    }

    private static ExpressionCase compared(
            Rule rule, String id, String title, Operator operator, String left, String right, String expected) {
        var members = "\"t\":\"" + left + "\",\"u\":\"" + right + '"';
        return of(rule, id, title, T.compare(operator, U), bool(), members, expected);
    }

    private static ExpressionCase of(
            Rule rule, String id, String title, Expression expression, String members, String expected) {
        return of(rule, id, title, expression, WIDE, members, expected);
    }

    private static ExpressionCase of(
            Rule rule,
            String id,
            String title,
            Expression expression,
            ColumnType type,
            String members,
            String expected) {
        return new ExpressionCase(rule.says(id, title, expected, expected), expression, type, members);
    }
}
