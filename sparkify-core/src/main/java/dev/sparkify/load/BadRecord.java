package dev.sparkify.load;

import java.io.Serializable;

/**
 * Is a record that cannot be loaded.
 *
 * @param file the file's path or URI
 * @param line where the record starts, from 1
 * @param reason what is wrong with it; begins with the column where one is to blame
 */
public record BadRecord(String file, long line, String reason) implements Serializable {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
