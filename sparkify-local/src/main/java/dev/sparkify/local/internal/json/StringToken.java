package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Is the JSON string read last, decoded. */
final class StringToken {
    /** Holds the text; the byte after it is no digit and no letter. */
    byte[] bytes = new byte[0];

    int from;
    int to;
    /** Whether it holds single-byte characters only. */
    boolean ascii;
    /** Whether it holds half a pair of surrogates. */
    boolean lone;
    /** Whether it holds the character 0. */
    boolean nul;

    private final Escape escape = new Escape();
    private byte[] decoded = new byte[1024];
    private int size;

    /** Reads the string at whose quote the cursor stands. */
    void read(Cursor cursor) {
        int start = cursor.at + 1;
        int end = Cursor.plainEnd(cursor.bytes, start);
        ascii = true;
        lone = false;
        nul = false;
        if (cursor.bytes[end] == '"') {
            hold(cursor.bytes, start, end);
            cursor.at = end + 1;
        } else {
            readOn(cursor, start, end);
        }
    }

    private void readOn(Cursor cursor, int start, int stop) {
        size = 0;
        int copied = start;
        int index = stop;
        while (cursor.bytes[index] != '"') {
            if (cursor.bytes[index] == '\\') {
                append(cursor.bytes, copied, index);
                index = unescape(cursor, index);
                copied = index;
            } else {
                index = beyondAscii(cursor, index);
                ascii = false;
            }
            index = Cursor.plainEnd(cursor.bytes, index);
        }
        cursor.at = index + 1;
        if (copied == start) {
            hold(cursor.bytes, start, index);
        } else {
            append(cursor.bytes, copied, index);
            decoded[size] = 0;
            hold(decoded, 0, size);
        }
    }

    private void hold(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        to = end;
    }

    private int unescape(Cursor cursor, int index) {
        int end = escape.read(cursor, index);
        size = Utf8.write(escape.character, decoded, size);
        ascii &= escape.character < 0x80;
        lone |= escape.lone;
        nul |= escape.character == 0;
        return end;
    }

    private void append(byte[] source, int start, int end) {
        int length = end - start;
        if (decoded.length - size < length + 8) {
            decoded = Arrays.copyOf(decoded, 2 * (size + length) + 8);
        }
        System.arraycopy(source, start, decoded, size, length);
        size += length;
    }

    /** Reads over the string whose first byte within the quotes is at an index, and returns the index of its last quote. */
    static int end(Cursor cursor, Escape escape, int start) {
        int index = Cursor.plainEnd(cursor.bytes, start);
        while (cursor.bytes[index] != '"') {
            index = cursor.bytes[index] == '\\' ? escape.read(cursor, index) : beyondAscii(cursor, index);
            index = Cursor.plainEnd(cursor.bytes, index);
        }
        return index;
    }

    private static int beyondAscii(Cursor cursor, int index) {
        if (cursor.bytes[index] >= 0) {
            throw cursor.unexpected(index, "text or '\"'");
        }
        return Utf8.end(cursor, index);
    }

    boolean isEmpty() {
        return from == to;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, UTF_8);
    }
}
