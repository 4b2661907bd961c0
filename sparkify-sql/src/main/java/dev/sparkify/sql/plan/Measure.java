package dev.sparkify.sql.plan;

import java.util.Locale;

/** Names what statements count for the receipt. */
public enum Measure {
    /** The number of the load. */
    LOAD,
    /** Records staged for a mapping. */
    STAGED,
    /** Records that the mapping's filter takes. */
    TAKEN,
    /** Members of a dimension that the load brings. */
    MEMBERS,
    /** Observations of members that the warehouse knows already. */
    KNOWN,
    /** Versions of a dimension that became one with the version before. */
    MERGED,
    /** New versions of a dimension. */
    VERSIONS,
    /** Members of a dimension made because a fact refers to them. */
    INFERRED,
    /** Records that a rule of the model rejects. */
    REJECTED,
    /** Rows that are taken out to be loaded again. */
    REMOVED,
    /** Facts equal to another of the same load. */
    DUPLICATE,
    /** Facts of equal grain as another of the same load, but different. */
    CONFLICTING,
    /** Facts equal to a row of an earlier load. */
    DUPLICATE_OF_HISTORY,
    /** Facts of equal grain as a row of an earlier load, but greater. */
    CONFLICTING_WITH_HISTORY,
    /** New rows. */
    INSERTED,
    /** Rows changed in place. */
    UPDATED,
    /** Rows of earlier loads that found their member. */
    RESOLVED,
    /** Rows of earlier loads that refer to another version now. */
    REPOINTED,
    /** New rows that refer to an unknown member. */
    UNKNOWN,
    /** Rows of a member that are removed or changed since it is erased. */
    ERASED;

    /**
     * Returns the name that a count has in its query.
     *
     * @return small letters
     */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
