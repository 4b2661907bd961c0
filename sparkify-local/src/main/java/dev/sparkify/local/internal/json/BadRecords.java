package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.error.InputException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes once through all bad records of a pass, by file and place, with few of them in memory. For one thread at a time. */
public final class BadRecords implements Iterator<BadRecord>, AutoCloseable {
    private final List<Path> files;
    private final Iterator<BadRecordFile.Segment> segments;
    private final @Nullable FileChannel channel;
    private BadRecordFile.Segment segment = new BadRecordFile.Segment(0, 0, 0, 0);
    private DataInputStream left = new DataInputStream(new ByteArrayInputStream(new byte[0]));

    BadRecords(List<Path> files, List<BadRecordFile.Segment> segments, @Nullable Path written) throws IOException {
        this.files = files;
        this.segments = segments.iterator();
        this.channel = written == null ? null : FileChannel.open(written);
    }

    @Override
    public boolean hasNext() {
        try {
            return left.available() > 0 || segments.hasNext();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    @Override
    public BadRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more bad records");
        }
        try {
            if (left.available() == 0) {
                segment = segments.next();
                left = new DataInputStream(new ByteArrayInputStream(bytes(segment)));
            }
            return record(left).below(segment.lines());
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private byte[] bytes(BadRecordFile.Segment wanted) throws IOException {
        var buffer = ByteBuffer.allocate(wanted.length());
        while (buffer.hasRemaining()) {
            if (channel == null || channel.read(buffer, wanted.position() + buffer.position()) < 0) {
                throw new EOFException("their file was cut");
            }
        }
        return buffer.array();
    }

    private BadRecord record(DataInputStream data) throws IOException {
        long offset = data.readLong();
        long line = data.readLong();
        return new BadRecord(files.get(segment.file()), offset, line, text(data), text(data), text(data));
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), UTF_8);
    }

    private static InputException unreadable(IOException failure) {
        return new InputException("Cannot read the bad records again: " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            // It was only read from: nothing is lost.
        }
    }
}
