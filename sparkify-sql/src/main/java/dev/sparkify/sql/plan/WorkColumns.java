package dev.sparkify.sql.plan;

/** Names the columns that only the tables of a running load have. */
final class WorkColumns {
    /** The place of a row among those of equal key or grain, from 1. */
    static final String RANK = "sparkify_rank";

    /** The place of a row's content among those of equal grain, from 1. */
    static final String VARIANT = "sparkify_variant";

    /** 1 in a row of the warehouse, 0 in one of the load. */
    static final String PRESENT = "sparkify_present";

    private WorkColumns() {}
}
