package dev.sparkify.local.internal.json;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Gives the content of a file in order, decompressed. */
interface ByteSource extends Closeable {
    /** Opens a file by the ending of its name; the buffer is direct, so that no other is made beneath. */
    static ByteSource open(Path file, ByteBuffer buffer) throws IOException {
        var plain = new PlainSource(file, buffer);
        return file.toString().endsWith(".gz") ? new GzipSource(plain) : plain;
    }

    /** Returns about how many bytes of content there are. */
    long estimate() throws IOException;

    /** Says through which direct buffer the next reads go. */
    void through(ByteBuffer buffer);

    /** Reads at least one byte and at most so many, and returns how many; -1 at the end. */
    int read(byte[] target, int from, int most) throws IOException;

    /** Returns how many bytes of the file, as it lies there, were read. */
    long position();

    /** Returns the identity of what was read. */
    FileIdentity identity();
}
