package dev.sparkify.spi;

import java.util.List;

/**
 * Tells what a teardown did.
 *
 * @param removed what is gone, in the order of removal, such as «table fact_songplays»
 * @param kept what was left because it was not made by the warehouse, with the reason
 */
public record TeardownReport(List<String> removed, List<String> kept) {
    /** Takes copies of the lists. */
    public TeardownReport {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }
}
