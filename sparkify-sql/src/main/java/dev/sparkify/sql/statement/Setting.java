package dev.sparkify.sql.statement;

/**
 * Is a new value of a column.
 *
 * @param column the column
 * @param value the value
 */
public record Setting(String column, SqlExpression value) {}
