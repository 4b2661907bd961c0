package dev.sparkify.mapping;

import java.util.List;

/**
 * Compares two values; text by bytes.
 *
 * @param operator how
 * @param left the left side
 * @param right the right side
 */
public record Comparison(Operator operator, Expression left, Expression right) implements Expression {
    /** Names a way to compare. */
    public enum Operator {
        /** Equal. */
        EQUAL("="),
        /** Not equal. */
        NOT_EQUAL("<>"),
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** Greater. */
        GREATER(">"),
        /** Greater or equal. */
        AT_LEAST(">=");

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
        return visitor.comparison(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of(left, right);
    }
}
