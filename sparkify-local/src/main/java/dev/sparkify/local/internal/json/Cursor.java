package dev.sparkify.local.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Stands at a byte of some JSON.
 *
 * <p>The byte at the limit is zero, which JSON holds nowhere: whoever reads on is stopped there, so nothing else looks
 * out for the end.
 */
final class Cursor {
    /** Bytes beyond the limit that may be looked at. */
    static final int PADDING = 16;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    byte[] bytes = new byte[PADDING];
    int at;
    int limit;
    /** Lines that ended before this place. */
    long newlines;
    /** Whether a record may not go beyond its line. */
    boolean withinLine;

    void limit(int end) {
        limit = end;
        bytes[end] = 0;
    }

    /** Goes to the next token and returns its first byte. */
    byte token() {
        byte next = bytes[at];
        if (next > ' ') {
            return next;
        }
        blanks();
        return bytes[at];
    }

    private void blanks() {
        while (isBlank(bytes[at])) {
            if (bytes[at] == '\n') {
                if (withinLine) {
                    throw unexpected(at, "the rest of the object");
                }
                newlines++;
            }
            at++;
        }
    }

    /** Goes to the next byte that is not blank, over any number of lines. */
    void blankLines() {
        while (isBlank(bytes[at])) {
            if (bytes[at] == '\n') {
                newlines++;
            }
            at++;
        }
    }

    static boolean isBlank(byte value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    void expect(char wanted) {
        if (token() != wanted) {
            throw unexpected(at, "'" + wanted + "'");
        }
        at++;
    }

    void word(String wanted) {
        for (int i = 0; i < wanted.length(); i++, at++) {
            if (bytes[at] != wanted.charAt(i)) {
                throw unexpected(at, wanted);
            }
        }
    }

    /** Returns the index of the next quote, backslash, control character or byte beyond ASCII. */
    static int plainEnd(byte[] bytes, int from) {
        int index = from;
        long special = special(word(bytes, index));
        while (special == 0) {
            index += Long.BYTES;
            special = special(word(bytes, index));
        }
        return index + (Long.numberOfTrailingZeros(special) >>> 3);
    }

    // A borrow only runs into bytes above one that is marked already, so the lowest mark is always right.
    private static long special(long word) {
        long quote = (word ^ ('"' * ONES)) - ONES;
        long backslash = (word ^ ('\\' * ONES)) - ONES;
        long control = word - ' ' * ONES;
        return (quote | backslash | control | word) & HIGH_BITS;
    }

    static long word(byte[] bytes, int index) {
        return (long) WORDS.get(bytes, index);
    }

    Malformed unexpected(int index, String wanted) {
        return new Malformed(index, "found " + found(index) + " instead of " + wanted);
    }

    private String found(int index) {
        if (index >= limit) {
            return "the end of the file";
        }
        byte value = bytes[index];
        if (value == '\n' || value == '\r') {
            return "the end of the line";
        }
        return value > ' ' && value < 127 ? "'" + (char) value + "'" : String.format("byte 0x%02x", value);
    }
}
