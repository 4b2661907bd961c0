package dev.sparkify.mapping;

import java.util.List;

/**
 * Tells whether a condition is false.
 *
 * @param condition a BOOLEAN
 */
public record Negation(Expression condition) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.negation(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(condition);
    }
}
