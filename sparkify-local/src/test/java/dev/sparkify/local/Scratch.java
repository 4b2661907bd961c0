package dev.sparkify.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Is a folder that is gone at the end of a block, for properties, which JUnit gives no folders. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    Scratch() throws IOException {
        this.folder = Files.createTempDirectory("sparkify-test-");
    }

    Path folder() {
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
