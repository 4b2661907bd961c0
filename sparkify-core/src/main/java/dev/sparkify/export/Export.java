package dev.sparkify.export;

import dev.sparkify.internal.Names;
import java.util.List;

/**
 * Says which rows are written where. A value; each method returns a new export.
 *
 * @param table a dimension or fact of the star, lower-cased
 * @param columns what of it, in this order; empty: the columns that it declares
 * @param order by which columns rows are ordered, NULL first; empty: by none
 * @param target where the rows go
 */
public record Export(String table, List<String> columns, List<String> order, ExportTarget target) {
    /** Folds the names to lower case. */
    public Export {
        table = Names.folded(table);
        columns = columns.stream().map(Names::folded).toList();
        order = order.stream().map(Names::folded).toList();
    }

    /**
     * Exports all rows of a table.
     *
     * @param table a dimension or fact of the star
     * @param target where the rows go
     * @return an export of all columns that the table declares, in no order
     */
    public static Export of(String table, ExportTarget target) {
        return new Export(table, List.of(), List.of(), target);
    }

    /**
     * Exports only some columns.
     *
     * @param names the columns in the order of the files, with those of the partitions
     * @return the new export
     */
    public Export columns(String... names) {
        return new Export(table, List.of(names), order, target);
    }

    /**
     * Orders the rows of each file. Redshift then writes one file after the other.
     *
     * @param names the columns, the first decides; NULL comes first
     * @return the new export
     */
    public Export orderedBy(String... names) {
        return new Export(table, columns, List.of(names), target);
    }
}
