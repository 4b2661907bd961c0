package dev.sparkify.parity.oracle;

import java.util.Set;

/**
 * Is a bad record.
 *
 * @param place where it is
 * @param reasons what is wrong with it; a platform may name any of them
 */
public record Bad(Place place, Set<Reason> reasons) {
    /** Takes a copy. */
    public Bad {
        reasons = Set.copyOf(reasons);
    }
}
