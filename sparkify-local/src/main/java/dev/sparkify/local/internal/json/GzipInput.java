package dev.sparkify.local.internal.json;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Reads the compressed bytes of a gzip file and what stands between its members. */
final class GzipInput {
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final ByteSource file;
    private final byte[] buffer;
    private int at;
    private int limit;

    GzipInput(ByteSource file, byte[] buffer) {
        this.file = file;
        this.buffer = buffer;
    }

    /** Tells whether a member follows; after one, zeros up to the end are padding. */
    boolean isMember(boolean afterOne) throws IOException {
        while (afterOne && hasMore() && buffer[at] == 0) {
            at++;
        }
        return hasMore();
    }

    private boolean hasMore() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, file.read(buffer, 0, buffer.length));
        }
        return at < limit;
    }

    void header() throws IOException {
        if (next() != 0x1f || next() != 0x8b || next() != 8) {
            throw new ZipException("corrupt gzip: a member does not begin as one");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | (next() << 8));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECK) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // A text ends with a zero.
        }
    }

    int int32() throws IOException {
        return next() | (next() << 8) | (next() << 16) | (next() << 24);
    }

    private int next() throws IOException {
        if (!hasMore()) {
            throw new EOFException("truncated gzip");
        }
        return buffer[at++] & 0xff;
    }

    void feed(Inflater inflater) throws IOException {
        if (!hasMore()) {
            throw new EOFException("truncated gzip");
        }
        inflater.setInput(buffer, at, limit - at);
        at = limit;
    }

    /** Takes back what the last feeding gave too much. */
    void giveBack(int count) {
        at -= count;
    }
}
