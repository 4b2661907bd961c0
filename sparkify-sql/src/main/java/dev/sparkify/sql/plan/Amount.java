package dev.sparkify.sql.plan;

/**
 * Is a number of a receipt, as the ledger keeps it.
 *
 * @param subject the source or table
 * @param measure what was counted
 * @param amount how many
 */
public record Amount(String subject, String measure, long amount) {}
