package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes the bad records of one piece to a file, whenever there are enough of them. */
final class WrittenRun implements BadRecordRun {
    private static final int ENOUGH = 1 << 16;

    private final BadRecordFile file;
    private final List<BadRecordFile.Segment> segments = new ArrayList<>(1);
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);

    WrittenRun(BadRecordFile file) {
        this.file = file;
    }

    @Override
    public boolean isWanting() {
        return true;
    }

    @Override
    public void add(BadRecord record) {
        try (var data = new DataOutputStream(bytes)) {
            data.writeLong(record.offset());
            data.writeLong(record.line());
            text(data, record.column());
            text(data, record.reason());
            text(data, record.text());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (bytes.size() >= ENOUGH) {
            flush();
        }
    }

    /** Writes a text of any length. */
    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] utf8 = text.getBytes(UTF_8);
        data.writeInt(utf8.length);
        data.write(utf8);
    }

    private void flush() {
        long position = file.write(ByteBuffer.wrap(bytes.toByteArray()));
        segments.add(new BadRecordFile.Segment(-1, 0, position, bytes.size()));
        bytes.reset();
    }

    @Override
    public void end() {
        if (bytes.size() > 0) {
            flush();
        }
        bytes = new ByteArrayOutputStream(0);
    }

    @Override
    public void place(int index, long lines) {
        for (var segment : segments) {
            file.place(new BadRecordFile.Segment(index, lines, segment.position(), segment.length()));
        }
    }
}
