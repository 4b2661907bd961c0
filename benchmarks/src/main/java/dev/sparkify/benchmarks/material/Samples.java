package dev.sparkify.benchmarks.material;

import dev.sparkify.benchmarks.measure.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps samples in a folder, and makes those that are not there yet. Equal requests give equal files, so a sample that is there
 * is used again.
 *
 * @param folder where samples are kept; made if it is not there
 * @param generator makes them
 */
public record Samples(Path folder, Generator generator) {
    /** Makes a sample. */
    @FunctionalInterface
    public interface Generator {
        /**
         * Makes a sample.
         *
         * @param events how many events
         * @param songs how many songs, every tenth of which stays out of {@code song_data}
         * @param seed chooses among samples of this size
         * @param target the folder, which is not there yet
         * @throws IOException if it cannot be written
         */
        void make(long events, int songs, long seed, Path target) throws IOException;
    }

    /** Makes one sample from another one. */
    @FunctionalInterface
    public interface Derivation {
        /**
         * Makes the files.
         *
         * @param target the folder, which is there and empty
         * @throws IOException if it cannot be written
         */
        void write(Path target) throws IOException;
    }

    /**
     * Gives a sample as {@code ./sparkify generate} makes it.
     *
     * @param events how many events
     * @param songs how many songs, every tenth of which stays out of {@code song_data}
     * @param seed chooses among samples of this size
     * @return the sample
     * @throws UncheckedIOException if it cannot be written
     */
    public Sample generated(long events, int songs, long seed) {
        return kept("events-%d-songs-%d-seed-%d".formatted(events, songs, seed), target -> {
            Files.delete(target);
            generator.make(events, songs, seed, target);
        });
    }

    /**
     * Gives a sample that is made from another one.
     *
     * @param name names it among all samples
     * @param derivation makes it if it is not there
     * @return the sample
     * @throws UncheckedIOException if it cannot be written
     */
    public Sample kept(String name, Derivation derivation) {
        var target = folder.resolve(name);
        try {
            if (Files.notExists(target)) {
                var unfinished = folder.resolve(name + ".unfinished");
                Folders.remove(unfinished);
                Files.createDirectories(unfinished);
                derivation.write(unfinished);
                Files.move(unfinished, target);
            }
            return new Sample(target);
        } catch (IOException unable) {
            throw new UncheckedIOException("Cannot make the sample " + target, unable);
        }
    }
}
