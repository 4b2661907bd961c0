package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads a file as it is. */
final class PlainSource implements ByteSource {
    private final FileChannel channel;
    private final Fingerprint fingerprint = new Fingerprint();
    private ByteBuffer buffer;
    private long position;

    /** Opens a file; the buffer is direct, so that no other is made beneath. */
    PlainSource(Path file, ByteBuffer buffer) throws IOException {
        this.channel = FileChannel.open(file);
        this.buffer = buffer;
    }

    @Override
    public long estimate() throws IOException {
        return channel.size();
    }

    @Override
    public void through(ByteBuffer direct) {
        buffer = direct;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        buffer.clear().limit(Math.min(most, buffer.capacity()));
        int read = channel.read(buffer);
        if (read > 0) {
            fingerprint.add(buffer.flip());
            buffer.get(target, from, read);
            position += read;
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileIdentity identity() {
        return fingerprint.identity();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
