package dev.sparkify.load;

/**
 * Accounts for every staged record of one mapping: {@code staged} is the sum of all that follows up to
 * {@code unchanged}. Unknown members are never counted.
 *
 * @param table the dimension or fact
 * @param staged records staged for its mapping
 * @param filtered not taken by the mapping's filter
 * @param duplicate of a fact: equal to a row of the same load
 * @param duplicateOfHistory of a fact: equal to a row of an earlier load
 * @param conflicting of a fact: of equal grain as a row that is kept, but different
 * @param collapsed of a dimension: not the record that counts for its member
 * @param inserted new rows
 * @param updated rows changed in place
 * @param unchanged of a dimension: members that stay as they were
 * @param resolved rows of earlier loads that were on the unknown member and now refer to a real one; not part of the sum
 * @param unknown rows of this load that refer to an unknown member; not part of the sum
 */
public record TableReport(
        String table,
        long staged,
        long filtered,
        long duplicate,
        long duplicateOfHistory,
        long conflicting,
        long collapsed,
        long inserted,
        long updated,
        long unchanged,
        long resolved,
        long unknown) {
    /**
     * Tells whether every staged record is accounted for.
     *
     * @return true if the sum is right
     */
    public boolean addsUp() {
        return staged
                == filtered + duplicate + duplicateOfHistory + conflicting + collapsed + inserted + updated + unchanged;
    }
}
