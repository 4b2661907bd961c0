package dev.sparkify.personal;

import dev.sparkify.internal.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Is the text of a record, read as one JSON object whose values stay as they were written. */
final class JsonRecord {
    private final String text;
    private final List<Member> members = new ArrayList<>();

    /**
     * Is a key with its value.
     *
     * @param key the key, without escapes
     * @param from where its value begins
     * @param to where its value ends, itself excluded
     * @param isScalar whether it is neither an object nor an array
     */
    record Member(String key, int from, int to, boolean isScalar) {}

    private JsonRecord(String text) {
        this.text = text;
    }

    /** Reads a text; empty if it is anything but one whole object. */
    static Optional<JsonRecord> of(String text) {
        var record = new JsonRecord(text);
        return record.read() ? Optional.of(record) : Optional.empty();
    }

    /** Writes the text with some values as they are, and {@value Masking#MASK} instead of the others. */
    String withValues(Predicate<Member> isShown) {
        var written = new StringBuilder();
        int from = 0;
        for (var member : members) {
            if (!isShown.test(member)) {
                written.append(text, from, member.from()).append(JsonText.of(Masking.MASK));
                from = member.to();
            }
        }
        return written.append(text, from, text.length()).toString();
    }

    private boolean read() {
        int at = behindBlanks(0);
        if (!isAt(at, '{')) {
            return false;
        }
        at = behindBlanks(at + 1);
        boolean isFirst = true;
        while (!isAt(at, '}')) {
            int key = isFirst ? at : isAt(at, ',') ? behindBlanks(at + 1) : -1;
            at = key < 0 ? -1 : member(key);
            if (at < 0) {
                return false;
            }
            isFirst = false;
        }
        return behindBlanks(at + 1) == text.length();
    }

    private int member(int at) {
        var key = JsonString.at(text, at).filter(JsonString::isClosed);
        if (key.isEmpty()) {
            return -1;
        }
        int colon = behindBlanks(key.get().end());
        if (!isAt(colon, ':')) {
            return -1;
        }
        int from = behindBlanks(colon + 1);
        int to = behindValue(from);
        if (to > from) {
            members.add(new Member(key.get().value(), from, to, !isAt(from, '{') && !isAt(from, '[')));
        }
        return to > from ? behindBlanks(to) : -1;
    }

    private int behindValue(int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                var string = JsonString.at(text, at).orElseThrow();
                if (!string.isClosed()) {
                    return -1;
                }
                at = string.end();
                if (depth == 0) {
                    return at;
                }
                continue;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                if (depth == 0) {
                    return at;
                } else if (--depth == 0) {
                    return at + 1;
                }
            } else if (depth == 0 && (next == ',' || isBlank(next))) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private boolean isAt(int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }
}
