package dev.sparkify.report.diagram;

import dev.sparkify.schema.Table;
import java.util.List;

/**
 * Is a table in a diagram, or where its records come from.
 *
 * @param id by which edges name it
 * @param title what it is called
 * @param role what it is in the star
 * @param note how it is laid out, in a few words; empty if there is nothing to say
 * @param rows its columns, as far as they are shown
 * @param hidden how many of its columns are not shown
 */
public record Node(String id, String title, Role role, String note, List<Row> rows, int hidden) {
    /** Names what a node is in the star. */
    public enum Role {
        /** Files, or days of a calendar. */
        SOURCE,
        /** Typed records. */
        STAGING,
        /** Members. */
        DIMENSION,
        /** Events. */
        FACT;

        /**
         * Tells what it is called.
         *
         * @return one word
         */
        public String word() {
            return switch (this) {
                case SOURCE -> "source";
                case STAGING -> "staging";
                case DIMENSION -> "dimension";
                case FACT -> "fact";
            };
        }
    }

    /**
     * Is a column in a diagram.
     *
     * @param name the column
     * @param type its type, lower-cased
     * @param keys PK, FK and UK, as far as it is part of such a key
     * @param layout «dist» if rows are spread by it, «sort» with its place if they are sorted by it
     */
    public record Row(String name, String type, List<String> keys, List<String> layout) {
        /** Takes copies of the lists. */
        public Row {
            keys = List.copyOf(keys);
            layout = List.copyOf(layout);
        }

        /**
         * Tells whether the column says more than a value.
         *
         * @return true if it is part of a key, of the distribution or of the sort key
         */
        public boolean isKey() {
            return !keys.isEmpty() || !layout.isEmpty();
        }
    }

    /** Takes a copy of the list. */
    public Node {
        rows = List.copyOf(rows);
    }

    /**
     * Draws a table with all of its columns but those that only Sparkify needs.
     *
     * @param table the table
     * @return its node
     */
    public static Node of(Table table) {
        return TableNodes.whole(table);
    }
}
