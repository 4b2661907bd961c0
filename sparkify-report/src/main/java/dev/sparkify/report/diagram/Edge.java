package dev.sparkify.report.diagram;

import java.util.Optional;

/**
 * Joins two nodes, or a column of each.
 *
 * @param from where it begins
 * @param to where it ends
 * @param relation what it says
 */
public record Edge(End from, End to, Relation relation) {
    /**
     * Is an end of an edge.
     *
     * @param node the node
     * @param row the column; empty: the node as a whole
     */
    public record End(String node, Optional<String> row) {
        static End of(String node) {
            return new End(node, Optional.empty());
        }

        static End of(String node, String row) {
            return new End(node, Optional.of(row));
        }

        @Override
        public String toString() {
            return row.map(name -> node + "." + name).orElse(node);
        }
    }

    /** Names what an edge says. */
    public enum Relation {
        /** Each row of the first refers to one of the second. */
        REFERS,
        /** A row of the first may refer to one of the second. */
        MAY_REFER,
        /** The second is made from records, or values, of the first. */
        FEEDS,
        /** The second is computed from values of the first. */
        COMPUTES,
        /** The second finds its members in the first. */
        FOUND_IN;

        boolean isReference() {
            return this == REFERS || this == MAY_REFER;
        }

        String words() {
            return switch (this) {
                case REFERS -> "refers to";
                case MAY_REFER -> "may refer to";
                case FEEDS -> "feeds";
                case COMPUTES -> "is computed into";
                case FOUND_IN -> "is looked up by";
            };
        }
    }
}
