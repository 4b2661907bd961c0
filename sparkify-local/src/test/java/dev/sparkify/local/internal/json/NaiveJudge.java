package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarcharType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says of a file which records are good, with their values, and where the bad ones begin. */
final class NaiveJudge {
    /** Is what a file holds; a bad record is told by offset and line, and by its text. */
    record Verdict(List<Passed.Row> good, List<List<Long>> bad, List<String> texts) {}

    private static final String BLANKS = " \t\r";

    private final List<Field> fields;
    private final String bytes;
    private final Verdict verdict = new Verdict(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    NaiveJudge(List<Field> fields, byte[] bytes) {
        this.fields = fields;
        this.bytes = new String(bytes, ISO_8859_1);
    }

    Verdict judge() {
        var start = new NaiveJson(bytes, bytes.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0);
        start.blanks();
        if (isOfLines(start.at)) {
            for (int line = lineStart(start.at); line <= bytes.length(); line = lineEnd(line) + 1) {
                records(bytes.substring(0, lineEnd(line)), Math.max(line, start.at));
            }
        } else {
            records(bytes, start.at);
        }
        return verdict;
    }

    private boolean isOfLines(int first) {
        try {
            var json = new NaiveJson(bytes.substring(0, lineEnd(first)), first);
            json.object();
            return true;
        } catch (IllegalArgumentException e) {
            int next = lineEnd(first) + 1;
            while (next < bytes.length()
                    && bytes.substring(next, lineEnd(next)).chars().allMatch(c -> BLANKS.indexOf(c) >= 0)) {
                next = lineEnd(next) + 1;
            }
            return bytes.startsWith("{", next);
        }
    }

    private int lineStart(int index) {
        return bytes.lastIndexOf('\n', index - 1) + 1;
    }

    private int lineEnd(int index) {
        int end = bytes.indexOf('\n', index);
        return end < 0 ? bytes.length() : end;
    }

    private void records(String range, int from) {
        var json = new NaiveJson(range, from);
        json.blanks();
        while (json.at < range.length()) {
            int start = json.at;
            try {
                judge(json.object(), start, json);
            } catch (IllegalArgumentException e) {
                bad(start, range.length());
                return;
            }
            json.blanks();
        }
    }

    private void bad(int start, int end) {
        long line = bytes.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        verdict.bad().add(List.of((long) start, line));
        verdict.texts().add(text(bytes.substring(start, end)));
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8).stripTrailing().replace('\0', '\ufffd');
    }

    private void judge(NaiveJson.Nested object, int start, NaiveJson json) {
        var values = new String[fields.size()];
        try {
            for (var member : object.members()) {
                for (int i = 0; i < values.length; i++) {
                    if (fields.get(i).column().equalsIgnoreCase(member.getKey())) {
                        require(values[i] == null);
                        values[i] = value(fields.get(i), member.getValue());
                    }
                }
            }
        } catch (BadValue e) {
            bad(start, json.at);
            return;
        }
        List<String> row =
                Arrays.stream(values).map(v -> v == null ? Passed.NULL : v).toList();
        verdict.good().add(new Passed.Row(0, start, row));
    }

    private static final class BadValue extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void require(boolean good) {
        if (!good) {
            throw new BadValue();
        }
    }

    private static String value(Field field, Object value) {
        if (value instanceof NaiveJson.Bare bare && bare.written().equals("null")) {
            return Passed.NULL;
        }
        if (field.type() instanceof VarcharType varchar) {
            return text(varchar, value);
        }
        require(!(value instanceof NaiveJson.Nested));
        String written = value instanceof NaiveJson.Text text ? text.decoded() : ((NaiveJson.Bare) value).written();
        if (written.isEmpty()) {
            return Passed.NULL;
        }
        return field.type() == SimpleType.DOUBLE_PRECISION ? real(written) : whole(field, written);
    }

    private static String text(VarcharType type, Object value) {
        String text = value instanceof NaiveJson.Nested nested
                ? nested.compact()
                : value instanceof NaiveJson.Text string ? string.decoded() : ((NaiveJson.Bare) value).written();
        require(UTF_8.newEncoder().canEncode(text) && text.indexOf(0) < 0);
        require(text.getBytes(UTF_8).length <= type.bytes());
        return text;
    }

    private static String real(String written) {
        require(written.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"));
        double value = Double.parseDouble(written);
        require(!Double.isInfinite(value));
        return Double.toString(value);
    }

    private static String whole(Field field, String written) {
        require(written.matches("-?[0-9]+"));
        var value = new BigInteger(written);
        require(value.bitLength() < (field.type() == SimpleType.INTEGER ? 32 : 64));
        return value.toString();
    }
}
