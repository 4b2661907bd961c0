package dev.sparkify.mapping;

import java.util.List;

/**
 * Gives the first value that is not NULL.
 *
 * @param values two or more of one type
 */
public record Coalesce(List<Expression> values) implements Expression {
    /** Takes a copy of the list. */
    public Coalesce {
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.coalesce(this);
    }

    @Override
    public List<Expression> operands() {
        return values;
    }
}
