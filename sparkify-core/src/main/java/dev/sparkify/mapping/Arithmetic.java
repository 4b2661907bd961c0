package dev.sparkify.mapping;

import java.util.List;

/**
 * Computes with two numbers.
 *
 * @param operator how
 * @param left the left side
 * @param right the right side
 */
public record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
    /** Names a way to compute. */
    public enum Operator {
        /** Sum. */
        PLUS("+"),
        /** Difference. */
        MINUS("-"),
        /** Product. */
        TIMES("*"),
        /** Quotient; of whole numbers cut towards zero. */
        DIVIDED_BY("/");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /**
         * Returns the sign it is written with.
         *
         * @return the sign
         */
        public String symbol() {
            return symbol;
        }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.arithmetic(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(left, right);
    }
}
