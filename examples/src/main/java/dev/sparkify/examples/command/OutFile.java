package dev.sparkify.examples.command;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Is a file that a command writes.
 *
 * @param path where it is
 */
record OutFile(Path path) {
    /**
     * Writes a text, in place of what was there before.
     *
     * @param text the text
     * @throws InputException if the file cannot be written
     */
    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException failure) {
            var reason = failure.getClass().getSimpleName().replace("Exception", "");
            throw new InputException(
                    "Cannot write " + path + " (" + reason + "): name a file in a folder that is there", failure);
        }
    }
}
