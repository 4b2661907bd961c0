package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import java.util.List;

/**
 * Demands that no two rows have the same values; rows with a NULL among them pass.
 *
 * @param table the table, lower-cased
 * @param columns one or more, lower-cased
 * @param severity what becomes of a load that violates it
 */
public record Unique(String table, List<String> columns, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public Unique {
        table = Names.folded(table);
        columns = columns.stream().map(Names::folded).toList();
    }

    @Override
    public String name() {
        return table + " (" + String.join(", ", columns) + ") must be unique";
    }

    @Override
    public Unique warning() {
        return new Unique(table, columns, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.unique(this);
    }
}
