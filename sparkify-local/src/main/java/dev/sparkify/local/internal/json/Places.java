package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds records by where they begin. A file is read through when it is first asked about; compressed ones are then kept
 * decompressed in a temporary file of their owner. Records of one file are best asked for one after the other.
 * Thread-safe.
 */
public final class Places implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final List<Path> files;
    private final Path folder;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Map<Integer, Known> known = new HashMap<>();
    private int current = -1;
    private @Nullable Content content;
    private boolean isClosed;

    /**
     * Is a file that was read through.
     *
     * @param content the file itself, or its decompressed copy
     * @param lines where its lines end
     */
    private record Known(Path content, LineIndex lines) {}

    /** Reads the content of a file. */
    private interface Question<T> {
        T answer(Content content) throws IOException;
    }

    /**
     * Creates it.
     *
     * @param plan its files, and the folder for temporary ones
     */
    public Places(ReadingPlan plan) {
        this.files = plan.files();
        this.folder = plan.folder();
    }

    /**
     * Names a file.
     *
     * @param file the place of the file in the list of files
     * @return its path
     * @throws InputException if there is no such file
     */
    public Path file(int file) {
        if (file < 0 || file >= files.size()) {
            throw new InputException("There is no file " + file + ": the job has " + files.size() + ", counted from 0");
        }
        return files.get(file);
    }

    /**
     * Counts the lines up to a place in a file.
     *
     * @param file the place of the file in the list of files
     * @param offset a byte of its content, from 0 (decompressed)
     * @return the line of that byte, from 1
     * @throws InputException if the file cannot be read, or is shorter
     */
    public long line(int file, long offset) {
        return ask(file, found -> found.line(offset));
    }

    /**
     * Gives the text of a record.
     *
     * @param file the place of the file in the list of files
     * @param offset the byte of its content at which the record begins, from 0 (decompressed)
     * @return the text, at most {@value BadRecord#MOST_TEXT} characters, with U+FFFD for bytes that are no UTF-8, and for NUL
     * @throws InputException if the file cannot be read, or is shorter
     */
    public String record(int file, long offset) {
        return ask(file, found -> found.record(offset));
    }

    private synchronized <T> T ask(int file, Question<T> question) {
        Path path = file(file);
        if (isClosed) {
            throw new InputException("Cannot look into " + path + ": its job is closed");
        }
        try {
            return question.answer(open(file, path));
        } catch (IOException failure) {
            throw Reading.unreadable(path, failure);
        }
    }

    private Content open(int file, Path path) throws IOException {
        Content open = content;
        if (open == null || file != current) {
            leave();
            Known found = known.get(file);
            if (found == null) {
                found = readThrough(path);
                known.put(file, found);
            }
            open = new Content(found.content(), found.lines());
            current = file;
            content = open;
        }
        return open;
    }

    private Known readThrough(Path path) throws IOException {
        if (!path.toString().endsWith(".gz")) {
            return new Known(path, LineIndex.of(path, buffer, OutputStream.nullOutputStream()));
        }
        Path copy = Files.createTempFile(folder, "plain-", ".content");
        try (var target = Files.newOutputStream(copy)) {
            return new Known(copy, LineIndex.of(path, buffer, target));
        } catch (IOException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    private void leave() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    /** Forgets what was read, as the files may be others by now. */
    public synchronized void forget() {
        try {
            leave();
            for (var file : known.entrySet()) {
                if (!file.getValue().content().equals(files.get(file.getKey()))) {
                    Files.deleteIfExists(file.getValue().content());
                }
            }
        } catch (IOException failure) {
            // What is left lies in a folder that is removed with the engine.
        }
        known.clear();
    }

    /** Forgets what was read, and answers no more. */
    @Override
    public synchronized void close() {
        isClosed = true;
        forget();
    }
}
