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
 * @param staged records staged
 * @param quarantined bad records that were set aside: {@code read} is the sum of {@code staged} and {@code quarantined}
 */
public record SourceReport(
        String staging,
        long filesFound,
        long filesSkipped,
        long filesLoaded,
        long bytes,
        long read,
        long staged,
        long quarantined) {
    /**
     * Tells whether every record is accounted for.
     *
     * @return true if the sum is right
     */
    public boolean addsUp() {
        return read == staged + quarantined;
    }
}
