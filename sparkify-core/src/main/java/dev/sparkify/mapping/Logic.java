package dev.sparkify.mapping;

import java.util.List;

/**
 * Joins conditions.
 *
 * @param operator how
 * @param conditions one or more BOOLEANs
 */
public record Logic(Operator operator, List<Expression> conditions) implements Expression {
    /** Names a way to join conditions. */
    public enum Operator {
        /** All are true. */
        AND,
        /** One is true. */
        OR
    }

    /** Takes a copy of the list. */
    public Logic {
        conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.logic(this);
    }

    @Override
    public List<Expression> operands() {
        return conditions;
    }
}
