package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;

/** Says where the rows of a table lie, as a join sees it. */
public enum Placement {
    /** Every node has all rows. */
    ALL,
    /** Rows lie by the column that the join compares. */
    JOIN_KEY,
    /** Rows lie by another column. */
    OTHER_KEY,
    /** Rows are dealt out in turn. */
    EVEN;

    /**
     * Tells where a table's rows lie.
     *
     * @param distribution of the table; auto only once it is known what it comes to
     * @param column the column that the join compares, lower-cased
     * @return the placement
     * @throws IllegalArgumentException if the distribution is auto
     */
    static Placement of(Distribution distribution, String column) {
        if (distribution instanceof Distribution.All) {
            return ALL;
        }
        if (distribution instanceof Distribution.Key key) {
            return key.column().equals(column) ? JOIN_KEY : OTHER_KEY;
        }
        if (distribution instanceof Distribution.Even) {
            return EVEN;
        }
        throw new IllegalArgumentException("Nobody knows yet what AUTO comes to");
    }
}
