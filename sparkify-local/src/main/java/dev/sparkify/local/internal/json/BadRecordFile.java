package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all bad records of a pass in a temporary file of its owner, and in memory no more than where each run of them
 * stands. There is no file before there is a bad record. Thread-safe.
 */
final class BadRecordFile implements AutoCloseable {
    private final Path folder;
    private final List<Segment> placed = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long size;
    private boolean isClosed;

    /**
     * Is where some bad records stand that follow each other in one file.
     *
     * @param file the place of that file in the list of files
     * @param lines how many lines end before those that are counted in the records
     * @param position its first byte
     * @param length its bytes
     */
    record Segment(int file, long lines, long position, int length) {}

    BadRecordFile(Path folder) {
        this.folder = folder;
    }

    /** Returns what takes the bad records of one piece, for one thread. */
    BadRecordRun run() {
        return new WrittenRun(this);
    }

    /** Writes records that follow each other, and tells where they stand. */
    long write(ByteBuffer records) {
        int length = records.remaining();
        try {
            FileChannel target = open();
            long position = claim(length);
            long next = position;
            while (records.hasRemaining()) {
                next += target.write(records, next);
            }
            return position;
        } catch (IOException failure) {
            throw new InputException(
                    "Cannot set bad records aside in " + folder + ": " + failure.getMessage()
                            + "; make room there, or spill to another folder",
                    failure);
        }
    }

    private synchronized FileChannel open() throws IOException {
        if (isClosed) {
            throw new IOException("the job is closed");
        }
        FileChannel open = channel;
        if (open == null) {
            var created = Files.createTempFile(folder, "bad-", ".records");
            file = created;
            open = FileChannel.open(created, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    private synchronized long claim(int length) {
        size += length;
        return size - length;
    }

    synchronized void place(Segment segment) {
        placed.add(segment);
    }

    /** Opens what has been placed so far, in the order of files and places. */
    synchronized BadRecords read(List<Path> files) {
        var segments = new ArrayList<>(placed);
        segments.sort(Comparator.comparingInt(Segment::file));
        try {
            return new BadRecords(files, segments, file);
        } catch (IOException failure) {
            throw new InputException("Cannot read the bad records again: " + failure.getMessage(), failure);
        }
    }

    /** Removes the file. */
    @Override
    public synchronized void close() {
        isClosed = true;
        placed.clear();
        try {
            if (channel != null) {
                channel.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            // It lies in a folder that is removed with the engine.
        }
    }
}
