package dev.sparkify.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is a file that holds what is expected.
 *
 * @param path where it is
 * @param mode whether it may be written
 */
record GoldenFile(Path path, Mode mode) {
    private static final Logger LOG = LoggerFactory.getLogger(GoldenFile.class);

    /** Says that golden files are written, by a system property. */
    private static final String PROPERTY = "golden.update";

    /** Says what becomes of a file that differs. */
    enum Mode {
        /** The assertion fails. */
        COMPARE,
        /** The file is written anew. */
        UPDATE
    }

    static GoldenFile of(Path path) {
        return new GoldenFile(path, Boolean.getBoolean(PROPERTY) ? Mode.UPDATE : Mode.COMPARE);
    }

    /** Reads the file, its lines ended as on every system; a missing one is an empty text if it may be written. */
    String text() {
        if (isMissing()) {
            if (mode == Mode.UPDATE) {
                return "";
            }
            throw new AssertionError("There is no golden file " + path.toAbsolutePath() + "; " + wayOut()
                    + " writes it, then look at what it says");
        }
        try {
            return withPlainEnds(Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the golden file " + path.toAbsolutePath(), failure);
        }
    }

    /** Ends each line as on every system, also within quotes. */
    static String withPlainEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    static String wayOut() {
        return "running the test once with -D" + PROPERTY + "=true";
    }

    boolean isMissing() {
        return !Files.exists(path);
    }

    boolean mayBeWritten() {
        return mode == Mode.UPDATE;
    }

    void write(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the golden file " + path.toAbsolutePath(), failure);
        }
        LOG.warn("Wrote the golden file {}: look at what has changed", path.toAbsolutePath());
    }
}
