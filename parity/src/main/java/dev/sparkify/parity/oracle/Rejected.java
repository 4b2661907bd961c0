package dev.sparkify.parity.oracle;

/**
 * Is a bad record that was set aside.
 *
 * @param load the load that did
 * @param bad the record
 * @param replacedBy the load that read its file again; 0: none
 */
public record Rejected(long load, Bad bad, long replacedBy) {}
