package dev.sparkify.sql.advice;

/**
 * Names what a join does with rows that do not lie together, as EXPLAIN labels it. The outer table is the larger one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_data_redistribution.html">Redshift: evaluating the query
 *     plan</a>
 */
public enum Redistribution {
    /** Nothing moves: both tables lie by the columns of the join. */
    DS_DIST_NONE,
    /** Nothing moves: every node has the whole inner table. */
    DS_DIST_ALL_NONE,
    /** The inner table is sent to where the outer one lies. */
    DS_DIST_INNER,
    /** The outer table is sent to where the inner one lies. */
    DS_DIST_OUTER,
    /** The whole inner table is sent to every node. */
    DS_BCAST_INNER,
    /** Both tables are sent to where their values meet. */
    DS_DIST_BOTH,
    /** The whole inner table is sent to a single slice, as every node has the outer one: the join runs there alone. */
    DS_DIST_ALL_INNER;

    /**
     * Tells whether rows move between nodes.
     *
     * @return false where all lie together
     */
    public boolean moves() {
        return this != DS_DIST_NONE && this != DS_DIST_ALL_NONE;
    }
}
