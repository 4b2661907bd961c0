package dev.sparkify.sql.statement;

/**
 * Is a record that the reader could not take.
 *
 * @param file the file's URI
 * @param line the line that the engine names
 * @param column the column to blame; empty if it is the record as a whole
 * @param reason what is wrong
 * @param record the text of the record; empty: it is not known
 */
public record Unreadable(String file, long line, String column, String reason, String record) {
    /**
     * Is a record whose text is not known.
     *
     * @param file the file's URI
     * @param line the line that the engine names
     * @param column the column to blame; empty if it is the record as a whole
     * @param reason what is wrong
     */
    public Unreadable(String file, long line, String column, String reason) {
        this(file, line, column, reason, "");
    }

    /**
     * Adds the text of the record.
     *
     * @param text as it stands in the file
     * @return the new value
     */
    public Unreadable with(String text) {
        return new Unreadable(file, line, column, reason, text);
    }
}
