package dev.sparkify.mapping;

import java.util.List;

/**
 * Turns milliseconds since 1970-01-01 00:00 UTC into a TIMESTAMP in UTC.
 *
 * @param millis a whole number
 */
public record EpochMillis(Expression millis) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.epochMillis(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(millis);
    }
}
