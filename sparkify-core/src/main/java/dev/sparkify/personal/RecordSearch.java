package dev.sparkify.personal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Finds a member in texts of records: each part of its key must be there as a string or a number of JSON, in whatever spelling
 * and case, also within a string or where the text is cut. Immutable and thread-safe.
 *
 * @param key the parts of the natural key
 */
public record RecordSearch(List<String> key) {
    private static final String ENDS = "{}[]:,\"";

    /** Takes a copy of the list. */
    public RecordSearch {
        key = List.copyOf(key);
    }

    /**
     * Tells whether a text may be of the member.
     *
     * @param text the text of a record, or what an engine said of it
     * @return true if all parts of the key are in it
     */
    public boolean isIn(String text) {
        return key.stream().allMatch(part -> holds(text, unpadded(part)));
    }

    /** Gives a part of a key as it is stored, without blanks at its end. All other white space counts. */
    static String unpadded(String part) {
        int end = part.length();
        while (end > 0 && part.charAt(end - 1) == ' ') {
            end--;
        }
        return part.substring(0, end);
    }

    private static boolean holds(String text, String part) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                var string = JsonString.at(text, at).orElseThrow();
                if (isSame(string, part) || isWithin(string, part)) {
                    return true;
                }
                at = string.end();
            } else {
                int end = behindWord(text, at);
                if (isSame(text.substring(at, end), part)) {
                    return true;
                }
                at = Math.max(end, at + 1);
            }
        }
        return JsonRecord.of(text).isEmpty() && holdsWord(folded(text), folded(part));
    }

    /** Where quotation marks are missing, what stands between them is not known; the last word may be cut. */
    private static boolean holdsWord(String text, String part) {
        int at = text.indexOf(part);
        while (at >= 0) {
            int end = at + part.length();
            if (isEnd(text, at - 1) && isEnd(text, end)) {
                return true;
            }
            at = text.indexOf(part, at + 1);
        }
        int last = text.length();
        while (!isEnd(text, last - 1)) {
            last--;
        }
        return last < text.length() && part.startsWith(text.substring(last));
    }

    private static boolean isEnd(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isSame(JsonString string, String part) {
        return isSame(unpadded(string.value()), part)
                || (!string.isClosed()
                        && !string.value().isEmpty()
                        && folded(part).startsWith(folded(string.value())));
    }

    private static boolean isWithin(JsonString string, String part) {
        return string.value().indexOf('{') >= 0 && folded(string.value()).contains(folded(part));
    }

    private static int behindWord(String text, int from) {
        int at = from;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSame(String found, String part) {
        return folded(found).equals(folded(part)) || isSameNumber(found, part);
    }

    private static boolean isSameNumber(String found, String part) {
        if (found.isEmpty() || part.isEmpty() || "+-.0123456789".indexOf(found.charAt(0)) < 0) {
            return false;
        }
        try {
            return new BigDecimal(found).compareTo(new BigDecimal(part)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
