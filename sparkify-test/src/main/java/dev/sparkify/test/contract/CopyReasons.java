package dev.sparkify.test.contract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes why COPY refused a record: by the code of the error, which is documented, where the reason ends with it, and by
 * words of Redshift's messages, which are not documented, where the code may mean several. What nobody foresaw is another
 * reason.
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

    /** The first counts where no words tell that it is one of the others. */
    private static final Map<String, List<Reason>> BY_CODE = Map.ofEntries(
            Map.entry("1204", List.of(Reason.OTHER, Reason.TOO_LONG, Reason.OUT_OF_RANGE)),
            Map.entry("1205", List.of(Reason.NO_TIME)),
            Map.entry("1206", List.of(Reason.NO_TIME)),
            Map.entry("1207", List.of(Reason.NO_NUMBER)),
            Map.entry("1208", List.of(Reason.NO_NUMBER, Reason.OUT_OF_RANGE)),
            Map.entry("1209", List.of(Reason.NO_NUMBER, Reason.OUT_OF_RANGE)),
            Map.entry("1210", List.of(Reason.NO_TRUTH)),
            Map.entry("1213", List.of(Reason.NULL)),
            Map.entry("1220", List.of(Reason.NO_TEXT, Reason.SEVERAL_BYTES)),
            Map.entry("1221", List.of(Reason.NO_TEXT)),
            Map.entry("1222", List.of(Reason.OUT_OF_RANGE)),
            Map.entry("1224", List.of(Reason.NO_JSON)));

    private static final Pattern CODE = Pattern.compile("\\(error (\\d{4})\\)");

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
        var code = CODE.matcher(text);
        if (code.find() && BY_CODE.containsKey(code.group(1))) {
            return among(BY_CODE.get(code.group(1)), text);
        }
        var own = Reason.of(text);
        return own == Reason.OTHER ? inWords(text).findFirst().orElse(Reason.OTHER) : own;
    }

    private static Reason among(List<Reason> meant, String text) {
        return inWords(text).filter(meant::contains).findFirst().orElse(meant.get(0));
    }

    private static Stream<Reason> inWords(String text) {
        return ALL.stream().filter(words -> words.areIn(text)).map(Words::reason);
    }
}
