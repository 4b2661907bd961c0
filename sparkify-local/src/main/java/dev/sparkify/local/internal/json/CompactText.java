package dev.sparkify.local.internal.json;

import java.nio.charset.StandardCharsets;

/** Writes JSON without blanks and with as few escapes as there must be; numbers stay as they were written. */
final class CompactText {
    private static final String SHORT_ESCAPES = "\bb\ff\nn\rr\tt\"\"\\\\";

    byte[] bytes = new byte[1024];
    int size;
    /** Whether a string holds half a pair of surrogates. */
    boolean lone;

    private final Escape escape = new Escape();

    /** Writes a stretch that was found to be JSON. */
    void write(Cursor cursor, int from, int to) {
        size = 0;
        lone = false;
        // An escape never takes fewer bytes than what is written for it.
        if (bytes.length < to - from + 8) {
            bytes = new byte[2 * (to - from) + 8];
        }
        int index = from;
        while (index < to) {
            byte next = cursor.bytes[index];
            if (next == '"') {
                index = string(cursor, index);
            } else {
                index++;
                if (!Cursor.isBlank(next)) {
                    bytes[size++] = next;
                }
            }
        }
    }

    private int string(Cursor cursor, int quote) {
        bytes[size++] = '"';
        int index = quote + 1;
        while (cursor.bytes[index] != '"') {
            if (cursor.bytes[index] == '\\') {
                index = escape.read(cursor, index);
                lone |= escape.lone;
                character(escape.character);
            } else {
                bytes[size++] = cursor.bytes[index++];
            }
        }
        bytes[size++] = '"';
        return index + 1;
    }

    private void character(int character) {
        int place = SHORT_ESCAPES.indexOf(character);
        if (place >= 0 && place % 2 == 0) {
            bytes[size++] = '\\';
            bytes[size++] = (byte) SHORT_ESCAPES.charAt(place + 1);
        } else if (character < ' ') {
            append(String.format("\\u%04x", character));
        } else {
            size = Utf8.write(character, bytes, size);
        }
    }

    private void append(String text) {
        for (byte next : text.getBytes(StandardCharsets.US_ASCII)) {
            bytes[size++] = next;
        }
    }

    boolean isAscii() {
        for (int i = 0; i < size; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
