package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes texts of records that any database can hold. */
final class RecordText {
    /** Enough for the text of a record, whatever its characters. */
    static final int MOST_BYTES = 4 * BadRecord.MOST_TEXT;

    private static final char REPLACEMENT = '\ufffd';

    private RecordText() {}

    /** Returns the text of some bytes without blanks at its end, cut where it is very long. */
    static String of(byte[] bytes, int from, int length) {
        int end = from + Math.min(length, MOST_BYTES);
        while (end > from && Cursor.isBlank(bytes[end - 1])) {
            end--;
        }
        return cut(new String(bytes, from, end - from, UTF_8), BadRecord.MOST_TEXT)
                .replace('\0', REPLACEMENT);
    }

    /** Cuts a text, but never between the halves of a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits =
                Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, splits ? most - 1 : most);
    }

    /** Replaces what a database cannot hold: NUL, and halves of characters. */
    static String valid(String text) {
        return text.codePoints().allMatch(RecordText::isValid)
                ? text
                : text.codePoints()
                        .map(character -> isValid(character) ? character : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isValid(int character) {
        return character != 0 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
    }
}
