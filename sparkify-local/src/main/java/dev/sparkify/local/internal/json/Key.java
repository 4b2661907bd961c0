package dev.sparkify.local.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Is a key as it was written in some record, with what it stands for. */
final class Key {
    private static final int WORD = Long.BYTES;

    final Target target;
    /** The key that came after it the last time. */
    @Nullable
    Key next;

    private final byte[] written;
    private final long[] words;
    private final long lastMask;

    /** Creates it from the range within its quotes. */
    Key(byte[] bytes, int from, int to, Target target) {
        this.target = target;
        this.written = Arrays.copyOfRange(bytes, from, to + 1);
        this.words = new long[(written.length + WORD - 1) / WORD];
        byte[] filled = Arrays.copyOf(written, words.length * WORD);
        for (int i = 0; i < words.length; i++) {
            words[i] = Cursor.word(filled, i * WORD);
        }
        this.lastMask = -1L >>> ((words.length * WORD - written.length) * Byte.SIZE);
    }

    /** Tells whether the key, with its last quote, stands at an index. */
    boolean standsAt(byte[] bytes, int index) {
        int last = words.length - 1;
        for (int i = 0; i < last; i++) {
            if (Cursor.word(bytes, index + i * WORD) != words[i]) {
                return false;
            }
        }
        return ((Cursor.word(bytes, index + last * WORD) ^ words[last]) & lastMask) == 0;
    }

    /** Returns how many bytes it takes, with its last quote. */
    int length() {
        return written.length;
    }
}
