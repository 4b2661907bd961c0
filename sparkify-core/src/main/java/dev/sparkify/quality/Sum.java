package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.mapping.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Demands that the sum of a measure is within bounds; the sum of no values is 0.
 *
 * @param table the fact, lower-cased
 * @param measure the column, lower-cased
 * @param per columns for each of whose values a sum is made, lower-cased; empty: one sum of all rows
 * @param bounds the least and the greatest value; at least one of them
 * @param severity what becomes of a load that violates it
 */
public record Sum(String table, String measure, List<String> per, Bounds bounds, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public Sum {
        table = Names.folded(table);
        measure = Names.folded(measure);
        per = per.stream().map(Names::folded).toList();
    }

    /**
     * Makes a sum for each value of some columns, such as the date of a balance.
     *
     * @param columns one or more of the fact, in any case
     * @return the new check
     */
    public Sum per(String... columns) {
        return new Sum(
                table, measure, Stream.concat(per.stream(), Stream.of(columns)).toList(), bounds, severity);
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a whole number
     * @return the new check
     */
    public Sum atLeast(long value) {
        return with(Operator.AT_LEAST, new Literal.Whole(value));
    }

    /**
     * Sets the least value, itself included.
     *
     * @param value a number, as in {@code "0.19"}
     * @return the new check
     * @throws NumberFormatException if the text is not a number
     */
    public Sum atLeast(String value) {
        return with(Operator.AT_LEAST, new Literal.Exact(new BigDecimal(value)));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a whole number
     * @return the new check
     */
    public Sum atMost(long value) {
        return with(Operator.AT_MOST, new Literal.Whole(value));
    }

    /**
     * Sets the greatest value, itself included.
     *
     * @param value a number, as in {@code "0.19"}
     * @return the new check
     * @throws NumberFormatException if the text is not a number
     */
    public Sum atMost(String value) {
        return with(Operator.AT_MOST, new Literal.Exact(new BigDecimal(value)));
    }

    /**
     * Sets both bounds, themselves included.
     *
     * @param least a whole number
     * @param greatest a whole number
     * @return the new check
     */
    public Sum between(long least, long greatest) {
        return atLeast(least).atMost(greatest);
    }

    /**
     * Sets both bounds, themselves included.
     *
     * @param least a number, as in {@code "0.19"}
     * @param greatest a number, as in {@code "0.19"}
     * @return the new check
     * @throws NumberFormatException if a text is not a number
     */
    public Sum between(String least, String greatest) {
        return atLeast(least).atMost(greatest);
    }

    private Sum with(Operator operator, Literal value) {
        return new Sum(table, measure, per, bounds.with(operator, value), severity);
    }

    @Override
    public String name() {
        return "the sum of " + table + "." + measure + (per.isEmpty() ? "" : " per " + String.join(", ", per))
                + " must be " + bounds.wording();
    }

    @Override
    public Sum warning() {
        return new Sum(table, measure, per, bounds, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.sum(this);
    }
}
