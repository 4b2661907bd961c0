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
 * @param text the record as it was read, at most {@value MOST_TEXT} characters; bytes that are no UTF-8, and NUL, are
 *     U+FFFD
 */
public record BadRecord(Path file, long offset, long line, String column, String reason, String text) {
    /** The most characters of a record that are kept: they fit a VARCHAR of Redshift, whatever they are. */
    public static final int MOST_TEXT = 16_000;

    /** The most characters of a record that are kept for a message. */
    public static final int MOST_SHOWN = 1000;

    /** Returns it with as much text as a message needs. */
    BadRecord shown() {
        return text.length() <= MOST_SHOWN
                ? this
                : new BadRecord(file, offset, line, column, reason, RecordText.cut(text, MOST_SHOWN));
    }

    /** Returns it with the line it has in its file, given how many lines end before those that were counted. */
    BadRecord below(long lines) {
        return new BadRecord(file, offset, lines + line + 1, column, reason, text);
    }
}
