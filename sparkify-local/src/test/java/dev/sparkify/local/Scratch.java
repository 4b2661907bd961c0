package dev.sparkify.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Is a folder that is gone at the end of a block, for properties, which JUnit gives no folders. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    /**
     * Makes the folder.
     *
     * @throws IOException if it cannot
     */
    public Scratch() throws IOException {
        this.folder = Files.createTempDirectory("sparkify-test-");
    }

    /**
     * Names the folder.
     *
     * @return a folder that was empty at first
     */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
