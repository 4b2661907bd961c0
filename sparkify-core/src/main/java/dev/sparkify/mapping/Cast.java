package dev.sparkify.mapping;

import dev.sparkify.type.ColumnType;
import java.util.List;

/**
 * Converts a value to another type.
 *
 * @param value the value
 * @param type the type
 */
public record Cast(Expression value, ColumnType type) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.cast(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(value);
    }
}
