package dev.sparkify.local.internal.json;

import java.nio.file.Path;

/**
 * Is what could not be taken.
 *
 * @param file the file it stands in
 * @param offset the byte at which it begins, from 0 (of the decompressed content)
 * @param line the line on which it begins, from 1
 * @param column the column to blame; empty if it is the record as a whole
 * @param reason what is wrong, in plain words, such as «status: 200.0 is not a whole number»
 * @param text the record as it was read, at most {@value MOST_TEXT} characters
 */
public record BadRecord(Path file, long offset, long line, String column, String reason, String text) {
    /** The most characters of a record that are kept. */
    public static final int MOST_TEXT = 1000;
}
