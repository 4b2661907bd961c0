package dev.sparkify.sql.statement;

/**
 * Says what is wrong with a record.
 *
 * @param column the column of the star to blame
 * @param reason what is wrong, beginning with the column
 */
public record Blame(String column, String reason) {}
