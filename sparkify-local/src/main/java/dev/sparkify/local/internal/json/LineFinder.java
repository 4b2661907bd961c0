package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Finds the line of a record when all that is known of it is where it begins. */
public final class LineFinder {
    private static final int BUFFER = 1 << 18;

    private LineFinder() {}

    /**
     * Counts the lines up to a place in a file.
     *
     * @param file the file; decompressed if its name ends with {@code .gz}
     * @param offset a byte of its content, from 0
     * @return the line of that byte, from 1
     * @throws dev.sparkify.error.InputException if the file cannot be read
     */
    public static long line(Path file, long offset) {
        try (ByteSource source = open(file, ByteBuffer.allocateDirect(BUFFER))) {
            byte[] bytes = new byte[BUFFER];
            long line = 1;
            long left = offset;
            int count = 0;
            while (left > 0 && count >= 0) {
                count = source.read(bytes, 0, (int) Math.min(BUFFER, left));
                left -= count;
                line += newlines(bytes, count);
            }
            return line;
        } catch (IOException e) {
            throw Reading.unreadable(file, e);
        }
    }

    private static int newlines(byte[] bytes, int count) {
        int newlines = 0;
        for (int i = 0; i < count; i++) {
            newlines += bytes[i] == '\n' ? 1 : 0;
        }
        return newlines;
    }

    /** Opens a file by the ending of its name. */
    static ByteSource open(Path file, ByteBuffer buffer) throws IOException {
        var plain = new PlainSource(file, buffer);
        return file.toString().endsWith(".gz") ? new GzipSource(plain) : plain;
    }
}
