package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.Literal;

/**
 * Demands that a table has a number of rows.
 *
 * @param table the table, lower-cased
 * @param bounds the least and the greatest value; at least one of them
 * @param severity what becomes of a load that violates it
 */
public record RowCount(String table, Bounds bounds, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public RowCount {
        table = Names.folded(table);
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a whole number
     * @return the new check
     */
    public RowCount atLeast(long value) {
        return with(Operator.AT_LEAST, new Literal.Whole(value));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a whole number
     * @return the new check
     */
    public RowCount atMost(long value) {
        return with(Operator.AT_MOST, new Literal.Whole(value));
    }

    /**
     * Sets both bounds, themselves included.
     *
     * @param least a whole number
     * @param greatest a whole number
     * @return the new check
     */
    public RowCount between(long least, long greatest) {
        return atLeast(least).atMost(greatest);
    }

    private RowCount with(Operator operator, Literal value) {
        return new RowCount(table, bounds.with(operator, value), severity);
    }

    @Override
    public String name() {
        return "the number of rows of " + table + " must be " + bounds.wording();
    }

    @Override
    public RowCount warning() {
        return new RowCount(table, bounds, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.rowCount(this);
    }
}
