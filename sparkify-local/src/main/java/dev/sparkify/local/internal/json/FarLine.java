package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Looks for the next line of a file whose first is too long to be held in memory. */
final class FarLine {
    private static final int BUFFER = 1 << 18;

    private boolean inFirstLine = true;
    private boolean atLineStart;

    /** Tells whether the next line that is not blank begins with a brace, behind the line of a given byte. */
    boolean beginsWithBrace(Path file, long offset) throws IOException {
        try (ByteSource source = ByteSource.open(file, ByteBuffer.allocateDirect(BUFFER))) {
            byte[] bytes = new byte[BUFFER];
            long position = 0;
            int count = source.read(bytes, 0, BUFFER);
            while (count >= 0) {
                int found = find(bytes, (int) Math.min(count, Math.max(0, offset - position)), count);
                if (found < count) {
                    return atLineStart && bytes[found] == '{';
                }
                position += count;
                count = source.read(bytes, 0, BUFFER);
            }
            return false;
        }
    }

    private int find(byte[] bytes, int from, int to) {
        int index = from;
        while (index < to && (inFirstLine || Cursor.isBlank(bytes[index]))) {
            atLineStart = bytes[index] == '\n';
            inFirstLine &= !atLineStart;
            index++;
        }
        return index;
    }
}
