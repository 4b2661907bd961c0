package dev.sparkify.personal;

import java.util.Optional;

/**
 * Is a string within a text of JSON.
 *
 * @param value what it says, without escapes
 * @param end the place behind it
 * @param isClosed whether it ends with a quotation mark, and not because the text does
 */
record JsonString(String value, int end, boolean isClosed) {
    private static final String SHORT_ESCAPES = "b\bf\fn\nr\rt\t";
    private static final int DIGITS = 4;
    private static final int RADIX = 16;

    /** Reads the string that begins at a place; empty if none does. */
    static Optional<JsonString> at(String text, int quote) {
        if (quote < 0 || quote >= text.length() || text.charAt(quote) != '"') {
            return Optional.empty();
        }
        var value = new StringBuilder();
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at = text.charAt(at) == '\\' && at + 1 < text.length() ? escape(text, at, value) : plain(text, at, value);
        }
        boolean isClosed = at < text.length();
        return Optional.of(new JsonString(value.toString(), isClosed ? at + 1 : at, isClosed));
    }

    private static int plain(String text, int at, StringBuilder value) {
        value.append(text.charAt(at));
        return at + 1;
    }

    private static int escape(String text, int at, StringBuilder value) {
        char kind = text.charAt(at + 1);
        if (kind == 'u') {
            int code = code(text, at + 2);
            value.append(code < 0 ? '\ufffd' : (char) code);
            return code < 0 ? at + 2 : at + 2 + DIGITS;
        }
        int known = SHORT_ESCAPES.indexOf(kind);
        value.append(known >= 0 && known % 2 == 0 ? SHORT_ESCAPES.charAt(known + 1) : kind);
        return at + 2;
    }

    private static int code(String text, int from) {
        int code = 0;
        for (int at = from; at < from + DIGITS; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), RADIX) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * RADIX + digit;
        }
        return code;
    }
}
