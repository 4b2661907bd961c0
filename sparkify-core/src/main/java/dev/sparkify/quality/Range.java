package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Demands that a column is within bounds; NULL passes.
 *
 * @param table the table, lower-cased
 * @param column the column, lower-cased
 * @param bounds the least and the greatest value; at least one of them
 * @param severity what becomes of a load that violates it
 */
public record Range(String table, String column, Bounds bounds, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public Range {
        table = Names.folded(table);
        column = Names.folded(column);
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a whole number
     * @return the new check
     */
    public Range atLeast(long value) {
        return with(Operator.AT_LEAST, new Literal.Whole(value));
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a number, as in {@code "0.19"}
     * @return the new check
     * @throws NumberFormatException if the text is not a number
     */
    public Range atLeast(String value) {
        return with(Operator.AT_LEAST, new Literal.Exact(new BigDecimal(value)));
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a date
     * @return the new check
     */
    public Range atLeast(LocalDate value) {
        return with(Operator.AT_LEAST, new Literal.Day(value));
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a time stamp, kept to the microsecond
     * @return the new check
     */
    public Range atLeast(LocalDateTime value) {
        return with(Operator.AT_LEAST, new Literal.Instant(value));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a whole number
     * @return the new check
     */
    public Range atMost(long value) {
        return with(Operator.AT_MOST, new Literal.Whole(value));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a number, as in {@code "0.19"}
     * @return the new check
     * @throws NumberFormatException if the text is not a number
     */
    public Range atMost(String value) {
        return with(Operator.AT_MOST, new Literal.Exact(new BigDecimal(value)));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a date
     * @return the new check
     */
    public Range atMost(LocalDate value) {
        return with(Operator.AT_MOST, new Literal.Day(value));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a time stamp, kept to the microsecond
     * @return the new check
     */
    public Range atMost(LocalDateTime value) {
        return with(Operator.AT_MOST, new Literal.Instant(value));
    }

    private Range with(Operator operator, Literal value) {
        return new Range(table, column, bounds.with(operator, value), severity);
    }

    @Override
    public String name() {
        return table + "." + column + " must be " + bounds.wording();
    }

    @Override
    public Range warning() {
        return new Range(table, column, bounds, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.range(this);
    }
}
