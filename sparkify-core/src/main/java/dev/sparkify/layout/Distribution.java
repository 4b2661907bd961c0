package dev.sparkify.layout;

import dev.sparkify.internal.Names;

/**
 * Says how the rows of a table are spread over the nodes of a cluster. The default is {@link #auto()}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_choosing_dist_sort.html">Redshift: distribution
 *     styles</a>
 */
public sealed interface Distribution {
    /** Leaves the choice to Redshift. */
    record Auto() implements Distribution {}

    /** Deals the rows out in turn. */
    record Even() implements Distribution {}

    /** Copies the whole table to every node. */
    record All() implements Distribution {}

    /**
     * Puts equal values of a column on one node.
     *
     * @param column the column, lower-cased
     */
    record Key(String column) implements Distribution {
        /** Folds the name to lower case, as Redshift does. */
        public Key {
            column = Names.folded(column);
        }
    }

    /**
     * Leaves the choice to Redshift.
     *
     * @return DISTSTYLE AUTO
     */
    static Distribution auto() {
        return new Auto();
    }

    /**
     * Deals the rows out in turn.
     *
     * @return DISTSTYLE EVEN
     */
    static Distribution even() {
        return new Even();
    }

    /**
     * Copies the whole table to every node.
     *
     * @return DISTSTYLE ALL
     */
    static Distribution all() {
        return new All();
    }

    /**
     * Puts equal values of a column on one node.
     *
     * @param column the column
     * @return DISTKEY (column)
     */
    static Distribution key(String column) {
        return new Key(column);
    }
}
