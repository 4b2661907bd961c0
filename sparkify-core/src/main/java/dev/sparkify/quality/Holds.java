package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Expression;

/**
 * Demands that a condition of one's own is never false; NULL passes.
 *
 * @param table the table, lower-cased
 * @param rule what the condition means, in a few words
 * @param condition a BOOLEAN over the columns of the table
 * @param severity what becomes of a load that violates it
 */
public record Holds(String table, String rule, Expression condition, Severity severity) implements Check {
    /** Folds the name of the table to lower case, as Redshift does. */
    public Holds {
        table = Names.folded(table);
    }

    @Override
    public String name() {
        return table + ": " + rule;
    }

    @Override
    public Holds warning() {
        return new Holds(table, rule, condition, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.holds(this);
    }
}
