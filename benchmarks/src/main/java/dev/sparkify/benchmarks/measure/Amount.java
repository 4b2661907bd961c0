package dev.sparkify.benchmarks.measure;

/**
 * Says how much a contest reads.
 *
 * @param records events, or whatever the workload counts
 * @param bytes the size of all files
 */
public record Amount(long records, long bytes) {}
