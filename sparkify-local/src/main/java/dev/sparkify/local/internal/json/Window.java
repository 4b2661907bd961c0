package dev.sparkify.local.internal.json;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Is the piece of a file that a reader has in memory, and stands at one of its records. */
final class Window {
    private static final int BUFFER = 1 << 18;
    private static final int LEAST = 1 << 12;

    /** Its reader reads through it. */
    final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    final Cursor cursor = new Cursor();
    /** Where in the file the first byte stands. */
    long offset;
    /** Where the record begins at which the reader is. */
    int mark;
    /** The lines that ended before that record, in this piece. */
    long markedNewlines;
    /** Whether the file goes on behind this piece and nobody else reads it. */
    boolean more;

    private int capacity;

    /** Begins a piece with some bytes of the piece before. */
    void begin(int most, byte[] before) {
        mark = 0;
        markedNewlines = 0;
        more = false;
        reserve(Math.max(most, before.length));
        System.arraycopy(before, 0, cursor.bytes, 0, before.length);
        cursor.at = 0;
        cursor.newlines = 0;
        cursor.limit(before.length);
    }

    private void reserve(int bytes) {
        capacity = bytes;
        if (cursor.bytes.length < bytes + Cursor.PADDING) {
            cursor.bytes = Arrays.copyOf(cursor.bytes, Math.max(bytes, LEAST) + Cursor.PADDING);
        }
    }

    void skipByteOrderMark() {
        byte[] bytes = cursor.bytes;
        boolean marked = bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        cursor.at = marked && cursor.limit >= 3 ? 3 : 0;
    }

    int room() {
        return capacity - cursor.limit;
    }

    /** Drops what stands before the mark; if that is less than half, makes twice the room. */
    void shift() {
        int kept = cursor.limit - mark;
        if (kept > capacity / 2) {
            reserve(2 * capacity);
        }
        System.arraycopy(cursor.bytes, mark, cursor.bytes, 0, kept);
        offset += mark;
        mark = 0;
        cursor.limit(kept);
        cursor.at = 0;
    }

    /** Cuts off what stands after the last line that ended, and returns it. */
    byte[] cut() {
        int end = lastNewline() + 1;
        byte[] after = Arrays.copyOfRange(cursor.bytes, end, cursor.limit);
        cursor.limit(end);
        return after;
    }

    /** Returns the index of the last line feed, -1 if there is none. */
    int lastNewline() {
        int index = cursor.limit - 1;
        while (index >= 0 && cursor.bytes[index] != '\n') {
            index--;
        }
        return index;
    }

    /** Returns the index of the next line feed from the mark on, the limit if there is none. */
    int newline() {
        int index = mark;
        while (index < cursor.limit && cursor.bytes[index] != '\n') {
            index++;
        }
        return index;
    }

    /** Marks the place of the cursor. */
    void mark() {
        mark = cursor.at;
        markedNewlines = cursor.newlines;
    }

    /** Goes back to the mark. */
    void reset() {
        cursor.at = mark;
        cursor.newlines = markedNewlines;
    }
}
