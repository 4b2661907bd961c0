package dev.sparkify.quality;

import dev.sparkify.internal.Names;

/**
 * Demands that the whole text of a column matches a regular expression; NULL passes.
 *
 * @param table the table, lower-cased
 * @param column the column, lower-cased
 * @param regex the regular expression
 * @param severity what becomes of a load that violates it
 */
public record Matches(String table, String column, RegularExpression regex, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public Matches {
        table = Names.folded(table);
        column = Names.folded(column);
    }

    @Override
    public String name() {
        return table + "." + column + " must match " + regex.text();
    }

    @Override
    public Matches warning() {
        return new Matches(table, column, regex, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.matches(this);
    }
}
