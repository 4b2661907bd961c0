package dev.sparkify.schema;

/**
 * Says that a column of a fact is measured.
 *
 * @param column the column, lower-cased
 * @param additivity over which dimensions it may be summed
 */
public record Measure(String column, Additivity additivity) {}
