package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Knows how many lines end before each block of a content, so that a place in it is found without reading all of it. */
final class LineIndex {
    /** The bytes of a block: quickly counted through, and thousands of times more than its entry. */
    static final int BLOCK = 1 << 14;

    private static final int FIRST_ENTRIES = 4;

    private long[] before = new long[FIRST_ENTRIES];
    private int blocks;
    private long newlines;
    private long size;

    /** Counts through a file by way of a direct buffer, and copies its content, decompressed, as it goes. */
    static LineIndex of(Path file, ByteBuffer buffer, OutputStream copy) throws IOException {
        var index = new LineIndex();
        try (ByteSource source = ByteSource.open(file, buffer)) {
            byte[] block = new byte[BLOCK];
            int count = fill(source, block);
            while (count > 0) {
                index.add(block, count);
                copy.write(block, 0, count);
                count = fill(source, block);
            }
        }
        return index;
    }

    private static int fill(ByteSource source, byte[] block) throws IOException {
        int filled = 0;
        int count = 0;
        while (count >= 0 && filled < block.length) {
            count = source.read(block, filled, block.length - filled);
            filled += Math.max(0, count);
        }
        return filled;
    }

    private void add(byte[] block, int count) {
        if (blocks == before.length) {
            before = Arrays.copyOf(before, 2 * blocks);
        }
        before[blocks++] = newlines;
        newlines += newlines(block, count);
        size += count;
    }

    static int newlines(byte[] bytes, int count) {
        int newlines = 0;
        for (int i = 0; i < count; i++) {
            newlines += bytes[i] == '\n' ? 1 : 0;
        }
        return newlines;
    }

    /** Returns how many lines end before a block. */
    long before(int block) {
        return before[block];
    }

    /** Returns how many bytes the content has. */
    long size() {
        return size;
    }
}
