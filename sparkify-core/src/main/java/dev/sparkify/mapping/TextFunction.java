package dev.sparkify.mapping;

import java.util.List;

/**
 * Applies a function of texts.
 *
 * @param kind the function
 * @param arguments as many as the function takes
 */
public record TextFunction(Kind kind, List<Expression> arguments) implements Expression {
    /** Names a function and says what it takes. */
    public enum Kind {
        /** Small letters of one text. */
        LOWER(1, 1),
        /** Capital letters of one text. */
        UPPER(1, 1),
        /** One text without blanks at both ends. */
        TRIM(1, 1),
        /** The number of characters of one text, an INTEGER. */
        LENGTH(1, 1),
        /** Of a text, from a position counted from 1, so many characters. */
        SUBSTRING(3, 3),
        /** In a text, each occurrence of the second replaced by the third. */
        REPLACE(3, 3),
        /** Two or more texts, one after the other. */
        CONCAT(2, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /**
         * Tells whether the function takes so many arguments.
         *
         * @param count the number of arguments
         * @return true if it does
         */
        public boolean takes(int count) {
            return least <= count && count <= most;
        }
    }

    /** Takes a copy of the list. */
    public TextFunction {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.textFunction(this);
    }

    @Override
    public List<Expression> operands() {
        return arguments;
    }
}
