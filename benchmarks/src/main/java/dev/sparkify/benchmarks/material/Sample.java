package dev.sparkify.benchmarks.material;

import dev.sparkify.benchmarks.measure.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is a folder of events and songs.
 *
 * @param folder holds {@code log_data} and {@code song_data}
 */
public record Sample(Path folder) {
    /**
     * Names the folder of events.
     *
     * @return the folder
     */
    public Path events() {
        return folder.resolve("log_data");
    }

    /**
     * Names the folder of songs.
     *
     * @return the folder
     */
    public Path songs() {
        return folder.resolve("song_data");
    }

    /**
     * Lists the files of events.
     *
     * @return in the order of their names, which is that of days
     */
    public List<Path> eventFiles() {
        return files(events());
    }

    /**
     * Lists the files of songs.
     *
     * @return in the order of their names
     */
    public List<Path> songFiles() {
        return files(songs());
    }

    /**
     * Counts the events and the bytes of all files.
     *
     * @return how much there is to read
     */
    public Amount amount() {
        long events = eventFiles().stream().mapToLong(Sample::lines).sum();
        return new Amount(events, bytes(eventFiles()) + bytes(songFiles()));
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    private static long bytes(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
