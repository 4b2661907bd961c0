package dev.sparkify.examples.generate;

import java.io.IOException;
import java.io.OutputStream;

/** Strings fragments and numbers together on the way to a file, and counts the bytes. */
final class FragmentWriter implements AutoCloseable {
    private static final int MOST_DIGITS = 19;

    private final OutputStream target;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private long flushed;

    FragmentWriter(OutputStream target) {
        this.target = target;
    }

    FragmentWriter append(Fragment fragment) throws IOException {
        reserve(fragment.size());
        fragment.copyTo(buffer, filled);
        filled += fragment.size();
        return this;
    }

    /** Writes a number from 0 on. */
    FragmentWriter append(long number) throws IOException {
        reserve(MOST_DIGITS);
        filled += digits(number);
        var rest = number;
        for (int position = filled - 1; rest > 9; position--) {
            buffer[position] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        buffer[filled - digits(number)] = (byte) ('0' + rest);
        return this;
    }

    long size() {
        return flushed + filled;
    }

    @Override
    public void close() throws IOException {
        try (target) {
            flush();
        }
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest > 9; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void reserve(int size) throws IOException {
        if (size > buffer.length - filled) {
            flush();
        }
    }

    private void flush() throws IOException {
        target.write(buffer, 0, filled);
        flushed += filled;
        filled = 0;
    }
}
