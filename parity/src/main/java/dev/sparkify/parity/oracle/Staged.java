package dev.sparkify.parity.oracle;

/**
 * Is a staged record.
 *
 * @param row its values
 * @param place where it comes from
 */
record Staged(Row row, Place place) {}
