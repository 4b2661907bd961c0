package dev.sparkify.spi;

import java.util.List;

/**
 * Tells what a teardown did.
 *
 * @param removed what is gone, in the order of removal, such as «table fact_songplays»
 * @param kept what was left because it was not made by the warehouse, with the reason
 * @param remaining what could not be removed, with the reason and the way to remove it; empty: nothing is left
 */
public record TeardownReport(List<String> removed, List<String> kept, List<String> remaining) {
    /** Takes copies of the lists. */
    public TeardownReport {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        remaining = List.copyOf(remaining);
    }

    /**
     * Tells of a teardown that could remove all that it had to.
     *
     * @param removed what is gone
     * @param kept what was left because it was not made by the warehouse, with the reason
     */
    public TeardownReport(List<String> removed, List<String> kept) {
        this(removed, kept, List.of());
    }
}
