package dev.sparkify.sql.catalog;

/**
 * Is a column as a catalog has it.
 *
 * @param place where it stands in the table; numbers of dropped ones are not given again
 * @param name its name, folded
 * @param type the name of its type
 * @param required whether it is NOT NULL
 * @param defaultText its default; blank: none
 * @param encoding its encoding; blank: not told
 * @param distributes whether it spreads the table
 * @param sorts its place in the sort key, alternately negative in an interleaved one; 0: none
 * @param comment what is said of it; empty: nothing
 */
record FoundColumn(
        long place,
        String name,
        String type,
        boolean required,
        String defaultText,
        String encoding,
        boolean distributes,
        long sorts,
        String comment) {}
