package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads its share of a pass, batch by batch. To be used by one thread at a time. */
public final class BatchReader {
    private final Reading reading;
    private final Blame blame = new Blame();
    private final Batch batch;
    private final RecordParser parser;
    private final Window window = new Window();
    private @Nullable RecordReader current;

    BatchReader(Reading reading, Set<Integer> wanted, int rows) {
        this.reading = reading;
        this.batch = new Batch(reading.plan().fields(), wanted, rows, blame);
        this.parser = new RecordParser(reading.plan().fields(), batch.columns(), blame);
    }

    /**
     * Reads the next records.
     *
     * @return the batch, always the same; it is empty if there are no more records for this reader
     * @throws InputException if a file cannot be read
     */
    public Batch fill() {
        batch.clear();
        try {
            boolean going = true;
            while (going && !batch.isFull()) {
                going = read();
            }
            return batch;
        } catch (RuntimeException e) {
            throw reading.work().fail(e);
        } catch (Error e) {
            // Others wait for this reader: they must be told, too.
            throw reading.work().fail(new IllegalStateException("Reading broke: " + e, e));
        }
    }

    private boolean read() {
        RecordReader reader = current;
        if (reader == null || !reader.read()) {
            reader = reading.work().take(this::open).map(this::reader).orElse(null);
        }
        current = reader;
        return reader != null;
    }

    private FileReading open(int index) {
        Path path = reading.plan().files().get(index);
        try {
            var stamp = FileStamp.of(path);
            return new FileReading(reading, index, ByteSource.open(path, window.buffer), stamp);
        } catch (IOException e) {
            throw Reading.unreadable(path, e);
        }
    }

    private RecordReader reader(FileReading file) {
        return new RecordReader(reading.work(), file, window, batch, parser, blame);
    }
}
