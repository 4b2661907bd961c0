package dev.sparkify.hardening.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Is a folder for one target, in memory where the system has such a place; gone when it is closed. */
final class Folder implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path path;

    Folder() {
        try {
            this.path = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "fuzz")
                    : Files.createTempDirectory("fuzz");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            for (var file : content()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> content() throws IOException {
        try (var all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
