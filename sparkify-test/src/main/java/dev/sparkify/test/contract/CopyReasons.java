package dev.sparkify.test.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes why COPY refused a record by words of Redshift's messages, which are not documented: what nobody foresaw is
 * another reason.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html">Load error reference</a>
 */
final class CopyReasons {
    /** The first that fits counts. */
    private static final List<Words> ALL = List.of(
            new Words(Reason.SEVERAL_BYTES, "multi-?byte"),
            new Words(Reason.NO_TEXT, "UTF-?8|UTF-?16|code ?point|NUL\\b(?!L)|null (byte|terminator)"),
            new Words(Reason.KEY_TWICE, "duplicate key"),
            new Words(Reason.NO_JSON, "invalid json"),
            new Words(Reason.NULL, "not[- ]null|NULL value"),
            new Words(
                    Reason.TOO_LARGE,
                    "\\b(object|record|row|line)\\b.*(exceeds|too (large|long))|(exceeds|maximum|larger).*4 ?MB"),
            new Words(Reason.TOO_LONG, "length exceeds|exceeds.*length|too long"),
            new Words(Reason.OUT_OF_RANGE, "overflow|out of range|beyond.*range"),
            new Words(Reason.NO_TIME, "\\bdate|\\btime"),
            new Words(Reason.NO_TRUTH, "boolean"),
            new Words(Reason.NO_NUMBER, "digit|numeric|decimal|float|double|integer|number"),
            new Words(Reason.NO_JSON, "json|expected.*(object|array|quote|brace)|invalid (value|operation)"));

    private CopyReasons() {}

    /**
     * Is how a reason is recognized.
     *
     * @param reason the reason
     * @param words whatever their case
     */
    private record Words(Reason reason, Pattern words) {
        private Words(Reason reason, String words) {
            this(reason, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }

        boolean areIn(String text) {
            return words.matcher(text).find();
        }
    }

    /** Recognizes the words of this library's own rules, too. */
    static Reason of(String text) {
        var own = Reason.of(text);
        return own == Reason.OTHER
                ? ALL.stream()
                        .filter(words -> words.areIn(text))
                        .map(Words::reason)
                        .findFirst()
                        .orElse(Reason.OTHER)
                : own;
    }
}
