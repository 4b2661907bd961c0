package dev.sparkify.parity.oracle;

/** Drops the blanks (U+0020) at the end of a text, which make no difference to Redshift. */
final class TrailingBlanks {
    private TrailingBlanks() {}

    static Object dropped(Object value) {
        return value instanceof String text ? dropped(text) : value;
    }

    static String dropped(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
