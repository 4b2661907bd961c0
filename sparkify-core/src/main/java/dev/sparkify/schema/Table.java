package dev.sparkify.schema;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import java.util.List;
import java.util.Optional;

/** Is a table of a star schema. */
public sealed interface Table permits StagingTable, DimensionTable, FactTable {
    /**
     * Names the table.
     *
     * @return its name, lower-cased
     */
    String name();

    /**
     * Lists its columns.
     *
     * @return in the order of declaration
     */
    List<Column> columns();

    /**
     * Names the columns of the primary key.
     *
     * @return empty for staging tables
     */
    List<String> primaryKey();

    /**
     * Lists further keys that are unique.
     *
     * @return each a list of columns
     */
    List<List<String>> uniqueKeys();

    /**
     * Lists which columns refer to dimensions.
     *
     * @return in the order of declaration
     */
    List<ForeignKey> foreignKeys();

    /**
     * Tells how the rows are spread over nodes.
     *
     * @return auto by default
     */
    Distribution distribution();

    /**
     * Tells how the rows are sorted.
     *
     * @return auto by default
     */
    SortKey sortKey();

    /**
     * Says what the table is.
     *
     * @return the comment; empty: none
     */
    Optional<String> comment();

    /**
     * Finds a column.
     *
     * @param column its name, lower-cased
     * @return the column; empty if there is none
     */
    default Optional<Column> find(String column) {
        for (var found : columns()) {
            if (found.name().equals(column)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
