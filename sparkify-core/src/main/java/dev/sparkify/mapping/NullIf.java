package dev.sparkify.mapping;

import java.util.List;

/**
 * Gives NULL where a value equals another, else the value.
 *
 * @param value the value
 * @param nothing the value that stands for nothing
 */
public record NullIf(Expression value, Expression nothing) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.nullIf(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(value, nothing);
    }
}
