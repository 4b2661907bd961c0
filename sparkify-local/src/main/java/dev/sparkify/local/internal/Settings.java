package dev.sparkify.local.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says how the engine runs.
 *
 * @param roots folders and files that loads may read; empty: all
 * @param memory bytes that DuckDB may use before it spills
 * @param threads how many threads work
 * @param spill where it spills; empty: to the system's folder for temporary files
 * @param patience how long others are waited for
 * @param off which rules of Redshift do not hold
 */
public record Settings(
        List<Path> roots, long memory, int threads, Optional<Path> spill, Duration patience, Set<Feature> off) {
    /** The least memory with which DuckDB works, by trial. */
    private static final long LEAST_MEMORY = 64L << 20;

    /**
     * Checks the settings.
     *
     * @throws InputException if memory or threads are too few, or the time to wait is negative
     */
    public Settings {
        roots = List.copyOf(roots);
        off = Set.copyOf(off);
        if (memory < LEAST_MEMORY) {
            throw new InputException("DuckDB cannot work in " + memory + " bytes; give it 64 MiB or more");
        }
        if (threads < 1) {
            throw new InputException("DuckDB cannot work with " + threads + " threads; give it one or more");
        }
        if (patience.isNegative()) {
            throw new InputException("A load cannot wait " + patience + "; give 0 or more");
        }
    }

    /**
     * Says how the engine runs, under all rules.
     *
     * @param roots folders and files that loads may read; empty: all
     * @param memory bytes that DuckDB may use before it spills
     * @param threads how many threads work
     * @param spill where it spills; empty: to the system's folder for temporary files
     * @param patience how long others are waited for
     * @throws InputException if memory or threads are too few, or the time to wait is negative
     */
    public Settings(List<Path> roots, long memory, int threads, Optional<Path> spill, Duration patience) {
        this(roots, memory, threads, spill, patience, Set.of());
    }

    /**
     * Restricts what loads may read.
     *
     * @param folders folders and files
     * @return the new settings
     */
    public Settings reading(List<Path> folders) {
        return new Settings(folders, memory, threads, spill, patience, off);
    }

    /**
     * Bounds the memory.
     *
     * @param bytes how much
     * @return the new settings
     * @throws InputException if it is too little
     */
    public Settings memory(long bytes) {
        return new Settings(roots, bytes, threads, spill, patience, off);
    }

    /**
     * Sets how many threads work.
     *
     * @param count how many
     * @return the new settings
     * @throws InputException if there are none
     */
    public Settings threads(int count) {
        return new Settings(roots, memory, count, spill, patience, off);
    }

    /**
     * Says where to spill to.
     *
     * @param folder the folder
     * @return the new settings
     */
    public Settings spillingTo(Path folder) {
        return new Settings(roots, memory, threads, Optional.of(folder), patience, off);
    }

    /**
     * Bounds how long others are waited for.
     *
     * @param duration how long
     * @return the new settings
     * @throws InputException if it is negative
     */
    public Settings waiting(Duration duration) {
        return new Settings(roots, memory, threads, spill, duration, off);
    }

    /**
     * Says which rules of Redshift do not hold.
     *
     * @param rules the rules
     * @return the new settings
     */
    public Settings without(Set<Feature> rules) {
        return new Settings(roots, memory, threads, spill, patience, rules);
    }

    boolean hold(Feature rule) {
        return !off.contains(rule);
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
