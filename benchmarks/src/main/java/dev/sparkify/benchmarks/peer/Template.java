package dev.sparkify.benchmarks.peer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Is a warehouse that is loaded once, so that each round begins with a copy of it.
 *
 * @param database its file
 */
public record Template(Path database) {
    /**
     * Copies it, and waits until the copy is on the disk: the program that is measured next shall not write it.
     *
     * @param copy the new file
     * @throws IOException if it cannot be copied
     */
    public void copyTo(Path copy) throws IOException {
        Files.copy(database, copy);
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
