package dev.sparkify.quality;

import dev.sparkify.internal.Names;

/**
 * Demands that a column is never NULL.
 *
 * @param table the table, lower-cased
 * @param column the column, lower-cased
 * @param severity what becomes of a load that violates it
 */
public record NotNull(String table, String column, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public NotNull {
        table = Names.folded(table);
        column = Names.folded(column);
    }

    @Override
    public String name() {
        return table + "." + column + " must not be NULL";
    }

    @Override
    public NotNull warning() {
        return new NotNull(table, column, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.notNull(this);
    }
}
