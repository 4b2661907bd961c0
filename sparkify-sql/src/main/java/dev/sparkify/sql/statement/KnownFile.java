package dev.sparkify.sql.statement;

/**
 * Is a file as the ledger knows it.
 *
 * @param uri its path or URI
 * @param size its bytes
 * @param fingerprint tells its content from other content of that size
 * @param stamp changes whenever the file is written to, so that it need not be read; empty: there is none
 */
public record KnownFile(String uri, long size, String fingerprint, String stamp) {}
