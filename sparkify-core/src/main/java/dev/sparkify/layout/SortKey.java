package dev.sparkify.layout;

import dev.sparkify.internal.Names;
import java.util.List;

/**
 * Says how the rows of a table are sorted. The default is {@link #auto()}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/t_Sorting_data.html">Redshift: sort keys</a>
 */
public sealed interface SortKey {
    /**
     * Lists the columns that the table is sorted by.
     *
     * @return the columns in order; empty for auto and none
     */
    default List<String> columns() {
        return List.of();
    }

    /** Leaves the choice to Redshift. */
    record Auto() implements SortKey {}

    /** Sorts by nothing. */
    record None() implements SortKey {}

    /**
     * Sorts by the first column, then the second, and so on.
     *
     * @param columns one or more, lower-cased
     */
    record Compound(List<String> columns) implements SortKey {
        /** The most columns, by Redshift's page on CREATE TABLE. */
        public static final int MAX_COLUMNS = 400;

        /** Takes a copy of the list. */
        public Compound {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Gives each column the same weight.
     *
     * @param columns one or more, lower-cased
     */
    record Interleaved(List<String> columns) implements SortKey {
        /** The most columns, by Redshift's page on CREATE TABLE. */
        public static final int MAX_COLUMNS = 8;

        /** Takes a copy of the list. */
        public Interleaved {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Leaves the choice to Redshift.
     *
     * @return SORTKEY AUTO
     */
    static SortKey auto() {
        return new Auto();
    }

    /**
     * Sorts by nothing. Redshift's CREATE TABLE cannot say so, where leaving the sort key out means {@link #auto()}: a
     * plan alters a dimension or fact right after it made it. Staging tables stay auto, since the sort key of a temporary
     * table cannot be altered.
     *
     * @return ALTER SORTKEY NONE
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">Redshift: ALTER TABLE</a>
     */
    static SortKey none() {
        return new None();
    }

    /**
     * Sorts by the first column, then the second, and so on.
     *
     * @param columns one to 400
     * @return COMPOUND SORTKEY (columns)
     */
    static SortKey compound(String... columns) {
        return new Compound(Names.folded(columns));
    }

    /**
     * Gives each column the same weight.
     *
     * @param columns one to 8
     * @return INTERLEAVED SORTKEY (columns)
     */
    static SortKey interleaved(String... columns) {
        return new Interleaved(Names.folded(columns));
    }
}
