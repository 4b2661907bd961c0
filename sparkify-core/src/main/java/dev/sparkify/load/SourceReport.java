package dev.sparkify.load;

/**
 * Tells what was read for one staging table.
 *
 * @param staging the staging table
 * @param filesFound files at the location, hidden ones not counted
 * @param filesSkipped files that were loaded before and are unchanged
 * @param filesLoaded files that were read
 * @param bytes bytes of the files that were read, as they lie
 * @param read records read
 * @param staged records staged, which is all of them: a bad record refuses the load
 */
public record SourceReport(
        String staging, long filesFound, long filesSkipped, long filesLoaded, long bytes, long read, long staged) {}
