package dev.sparkify.local.internal.json;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Is the content of a file, decompressed, of which any part can be read. For one thread at a time. */
final class Content implements AutoCloseable {
    private static final int USUAL_RECORD = 1 << 12;

    private final LineIndex index;
    private final FileChannel channel;
    private final RecordEnd recordEnd = new RecordEnd();
    private byte[] bytes = {};

    /** Opens a content that is not compressed. */
    Content(Path content, LineIndex index) throws IOException {
        this.index = index;
        this.channel = FileChannel.open(content);
    }

    /** Returns the line of a byte, from 1. */
    long line(long offset) throws IOException {
        demand(offset);
        int number = (int) (offset / LineIndex.BLOCK);
        int count = (int) (offset % LineIndex.BLOCK);
        read((long) number * LineIndex.BLOCK, count);
        return 1 + index.before(number) + LineIndex.newlines(bytes, count);
    }

    /** Returns the text of the record that begins at a byte. */
    String record(long offset) throws IOException {
        demand(offset);
        int most = (int) Math.min(RecordText.MOST_BYTES, index.size() - offset);
        int length = Math.min(most, USUAL_RECORD);
        read(offset, length);
        int end = recordEnd.of(bytes, length);
        if (end == length && length < most) {
            read(offset, most);
            end = recordEnd.of(bytes, most);
        }
        return RecordText.of(bytes, 0, end);
    }

    private void demand(long offset) throws IOException {
        if (offset < 0 || offset >= index.size()) {
            throw new EOFException("no record begins at byte " + offset + " of " + index.size()
                    + "; load it again if it was changed meanwhile");
        }
    }

    private void read(long position, int count) throws IOException {
        if (bytes.length < count + Cursor.PADDING) {
            bytes = new byte[count + Cursor.PADDING];
        }
        var buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("it was cut while it was loaded; load it again");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
