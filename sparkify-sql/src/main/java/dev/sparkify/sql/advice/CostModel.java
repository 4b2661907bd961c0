package dev.sparkify.sql.advice;

import static dev.sparkify.sql.advice.Redistribution.DS_BCAST_INNER;
import static dev.sparkify.sql.advice.Redistribution.DS_DIST_ALL_INNER;
import static dev.sparkify.sql.advice.Redistribution.DS_DIST_ALL_NONE;
import static dev.sparkify.sql.advice.Redistribution.DS_DIST_BOTH;
import static dev.sparkify.sql.advice.Redistribution.DS_DIST_INNER;
import static dev.sparkify.sql.advice.Redistribution.DS_DIST_NONE;
import static dev.sparkify.sql.advice.Redistribution.DS_DIST_OUTER;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tells how many bytes a layout moves between nodes. All rows are joined, whole rows move, nothing is compressed: an upper
 * bound that needs no query to be known.
 *
 * @param cluster where the tables lie
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_data_redistribution.html">Redshift: evaluating the query
 *     plan</a>
 */
public record CostModel(Cluster cluster) {
    /**
     * Is a side of a join.
     *
     * @param placement where its rows lie
     * @param bytes how many bytes all of its rows have; empty: not known
     */
    public record Side(Placement placement, OptionalLong bytes) {
        /**
         * Describes a side of known size.
         *
         * @param placement where its rows lie
         * @param bytes how many bytes all of its rows have
         * @return the side
         */
        public static Side of(Placement placement, long bytes) {
            return new Side(placement, OptionalLong.of(bytes));
        }
    }

    /**
     * Tells what a join moves. The smaller side is the inner one; where a size is not known, the dimension is.
     *
     * @param fact the side that refers
     * @param dimension the side that is referred to
     * @return of the ways that Redshift has, the one that moves the least; all of them if a size is not known
     */
    public Movement join(Side fact, Side dimension) {
        if (fact.bytes().isEmpty() || dimension.bytes().isEmpty()) {
            var kinds = possible(fact.placement(), dimension.placement());
            boolean moves = kinds.stream().anyMatch(Redistribution::moves);
            return new Movement(kinds, moves ? OptionalLong.empty() : OptionalLong.of(0));
        }
        boolean isDimensionInner = dimension.bytes().getAsLong() <= fact.bytes().getAsLong();
        var outer = isDimensionInner ? fact : dimension;
        var inner = isDimensionInner ? dimension : fact;
        long outerBytes = outer.bytes().getAsLong();
        long innerBytes = inner.bytes().getAsLong();
        return possible(outer.placement(), inner.placement()).stream()
                .map(kind -> new Movement(List.of(kind), OptionalLong.of(moved(kind, outerBytes, innerBytes))))
                .min(Comparator.comparingLong(movement -> movement.bytes().orElseThrow()))
                .orElseThrow();
    }

    /**
     * Tells how many bytes more a table takes, and each load of all its rows sends, if every node has a copy.
     *
     * @param bytes the size of one copy
     * @return (n - 1) times as many, for n nodes; at most {@link Long#MAX_VALUE}
     */
    public long copies(long bytes) {
        return Bounded.product(cluster.nodes() - 1, bytes);
    }

    private static List<Redistribution> possible(Placement outer, Placement inner) {
        if (inner == Placement.ALL) {
            return List.of(DS_DIST_ALL_NONE);
        }
        if (outer == Placement.ALL) {
            return List.of(DS_DIST_ALL_INNER);
        }
        if (outer == Placement.JOIN_KEY) {
            return List.of(inner == Placement.JOIN_KEY ? DS_DIST_NONE : DS_DIST_INNER);
        }
        return List.of(DS_BCAST_INNER, inner == Placement.JOIN_KEY ? DS_DIST_OUTER : DS_DIST_BOTH);
    }

    private long moved(Redistribution kind, long outer, long inner) {
        return switch (kind) {
            case DS_DIST_NONE, DS_DIST_ALL_NONE -> 0;
            case DS_DIST_INNER, DS_DIST_ALL_INNER -> toOtherNodes(inner);
            case DS_DIST_OUTER -> toOtherNodes(outer);
            case DS_DIST_BOTH -> toOtherNodes(Bounded.sum(outer, inner));
            case DS_BCAST_INNER -> copies(inner);
        };
    }

    /** Of rows that are sent where they belong, one of n is there already. */
    private long toOtherNodes(long bytes) {
        return bytes - bytes / cluster.nodes();
    }
}
