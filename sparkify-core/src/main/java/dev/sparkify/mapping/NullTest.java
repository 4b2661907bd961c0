package dev.sparkify.mapping;

import java.util.List;

/**
 * Tells whether a value is NULL.
 *
 * @param value any value
 */
public record NullTest(Expression value) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.nullTest(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(value);
    }
}
