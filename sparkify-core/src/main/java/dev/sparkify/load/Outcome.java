package dev.sparkify.load;

/**
 * Names what became of records in one table. The first, {@link #STAGED}, is the sum of those up to {@link #UNCHANGED}; the
 * rest tells more and is not part of the sum.
 */
public enum Outcome {
    /** Records staged for the mapping. */
    STAGED("staged", false),
    /** Not taken by the mapping's filter. */
    FILTERED("filtered", true),
    /** Of a fact: equal to a row of the same load. */
    DUPLICATE("duplicate", true),
    /** Of a fact: equal to a row of an earlier load. */
    DUPLICATE_OF_HISTORY("of history", true),
    /** Of a fact: of equal grain as a row that is kept, but different. */
    CONFLICTING("conflicting", true),
    /** Of a dimension: not the record that counts for its member, or the confirmation of a version. */
    COLLAPSED("collapsed", true),
    /** New rows; of a dimension with history: records that begin a version. */
    INSERTED("inserted", true),
    /** Rows changed in place. */
    UPDATED("updated", true),
    /** Of a dimension: members, or observations, that stay as they were. */
    UNCHANGED("unchanged", true),
    /** Rows of earlier loads that were on the unknown member and now refer to a real one. */
    RESOLVED("resolved", false),
    /** Of a fact: rows of earlier loads that now refer to another version of their member. */
    REPOINTED("re-pointed", false),
    /** Of a fact: rows taken out to be loaded again. */
    REMOVED("removed", false),
    /** Of a dimension: members made because a fact refers to them. */
    INFERRED("inferred", false),
    /** Of a dimension with history: how many more versions there are than before. */
    VERSIONS("versions", false),
    /** Rows of this load that refer to an unknown member. */
    UNKNOWN("unknown", false);

    private final String title;
    private final boolean isPart;

    Outcome(String title, boolean isPart) {
        this.title = title;
        this.isPart = isPart;
    }

    /**
     * Tells whether it is part of the sum that must give {@link #STAGED}.
     *
     * @return true from {@link #FILTERED} to {@link #UNCHANGED}
     */
    public boolean isPart() {
        return isPart;
    }

    /**
     * Returns what it is called in a receipt.
     *
     * @return one or two words
     */
    public String title() {
        return title;
    }
}
