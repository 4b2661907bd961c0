package dev.sparkify.sql.statement;

/**
 * Is a record that the reader could not take.
 *
 * @param file the file's URI
 * @param line the line that the engine names
 * @param column the column to blame; empty if it is the record as a whole
 * @param reason what is wrong
 */
public record Unreadable(String file, long line, String column, String reason) {}
