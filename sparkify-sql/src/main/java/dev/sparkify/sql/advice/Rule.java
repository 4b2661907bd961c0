package dev.sparkify.sql.advice;

/** Names what a layout is reviewed by, and the page of Redshift's documentation that says why. */
public enum Rule {
    /** Rows of a fact and its dimension lie on different nodes. */
    MOVED_JOIN("c_data_redistribution"),
    /** One slice has far more rows than others. */
    SKEW("c_best-practices-best-dist-key"),
    /** A range of time lies on few slices. */
    HOT_SLICES("c_best-practices-best-dist-key"),
    /** A table is copied to every node though it is large or changes much. */
    COPIES("c_choosing_dist_sort"),
    /** A dimension has nearly as many rows as the fact. */
    LARGE_DIMENSION("c_best-practices-best-dist-key"),
    /** A staging table is laid out like one that is queried. */
    STAGING("c_choosing_dist_sort"),
    /** A fact is not sorted by the time that queries filter. */
    SORT_BY_TIME("c_best-practices-sort-key"),
    /** An interleaved sort key has a column that only grows. */
    INTERLEAVED("r_CREATE_TABLE_NEW"),
    /** A column of a sort key is compressed. */
    ENCODED_SORT_KEY("t_Sorting_data"),
    /** One column's encoding ends the choice of all others. */
    ENCODE_AUTO("r_CREATE_TABLE_NEW"),
    /** A VARCHAR is far longer than its values. */
    WIDE_TEXT("c_best-practices-smallest-column-size"),
    /** All columns together are longer than a row of a query may be. */
    WIDE_ROW("r_CREATE_TABLE_NEW"),
    /** A key has one type in the fact and another in the dimension. */
    KEY_TYPES("c_best-practices-best-dist-key"),
    /** A fact may refer to a member that is not there. */
    UNKNOWN_MEMBER("t_Defining_constraints"),
    /** The layout is left to Redshift. */
    AUTO("c_choosing_dist_sort"),
    /** Numbers are missing. */
    ESTIMATES("c_best-practices-best-dist-key");

    private final String page;

    Rule(String page) {
        this.page = page;
    }

    /**
     * Tells which page of Redshift's documentation the rule follows.
     *
     * @return its address
     */
    public String source() {
        return "https://docs.aws.amazon.com/redshift/latest/dg/" + page + ".html";
    }
}
