package dev.sparkify.local.internal;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says how the engine runs.
 *
 * @param roots folders and files that loads may read; empty: all
 * @param memory bytes that DuckDB may use before it spills
 * @param threads how many threads work
 * @param spill where it spills; empty: to the system's folder for temporary files
 */
public record Settings(List<Path> roots, long memory, int threads, Optional<Path> spill) {
    /** The least memory with which DuckDB works, by trial. */
    private static final long LEAST_MEMORY = 64L << 20;

    /**
     * Checks the settings.
     *
     * @throws InputException if memory or threads are too few
     */
    public Settings {
        roots = List.copyOf(roots);
        if (memory < LEAST_MEMORY) {
            throw new InputException("DuckDB cannot work in " + memory + " bytes; give it 64 MiB or more");
        }
        if (threads < 1) {
            throw new InputException("DuckDB cannot work with " + threads + " threads; give it one or more");
        }
    }

    /** Makes a folder of its own to spill to. */
    Path spillFolder() {
        try {
            if (spill.isPresent()) {
                Files.createDirectories(spill.get());
                return Files.createTempDirectory(spill.get(), "sparkify-");
            }
            return Files.createTempDirectory("sparkify-");
        } catch (IOException failure) {
            throw new InputException("Cannot make a folder to spill to: " + failure.getMessage(), failure);
        }
    }
}
