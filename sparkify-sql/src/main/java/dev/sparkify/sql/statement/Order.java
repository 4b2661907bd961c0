package dev.sparkify.sql.statement;

/**
 * Orders rows by a value. NULL is less than every value.
 *
 * @param value the value
 * @param direction least or greatest first
 */
public record Order(SqlExpression value, Direction direction) {
    /** Says which value comes first. */
    public enum Direction {
        /** NULL, then from the least value to the greatest. */
        LEAST_FIRST,
        /** From the greatest value to the least, then NULL. */
        GREATEST_FIRST,
        /** From the least value to the greatest, of values that are never NULL. */
        LEAST_OF_NOT_NULL
    }
}
