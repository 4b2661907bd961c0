package dev.sparkify.sql.statement;

import dev.sparkify.mapping.DatePart;
import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;

/** Is an expression of a statement; only what plans need. */
public sealed interface SqlExpression {
    /**
     * Hands this expression to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(SqlVisitor<R> visitor);

    /**
     * Returns a column of a table.
     *
     * @param relation the alias or table
     * @param name its name
     * @return the column
     */
    static SqlExpression column(String relation, String name) {
        return new Name(Optional.of(relation), name);
    }

    /**
     * Is a column.
     *
     * @param relation the alias or table it belongs to; empty where only one has it
     * @param name its name
     */
    record Name(Optional<String> relation, String name) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /**
     * Is a literal.
     *
     * @param literal the value
     */
    record Value(Literal literal) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /**
     * Joins two values by an operator.
     *
     * @param operator the operator
     * @param left the left side
     * @param right the right side
     */
    record Binary(Operator operator, SqlExpression left, SqlExpression right) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /**
     * Is false where the condition is true.
     *
     * @param condition a condition
     */
    record Not(SqlExpression condition) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * Is true where the value is NULL.
     *
     * @param value a value
     */
    record IsNull(SqlExpression value) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.isNull(this);
        }
    }

    /**
     * Is true where two values differ, NULL being equal to NULL.
     *
     * @param left the left side
     * @param right the right side
     */
    record Differs(SqlExpression left, SqlExpression right) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.differs(this);
        }
    }

    /**
     * Calls a function.
     *
     * @param function the function
     * @param arguments its arguments
     */
    record Call(Function function, List<SqlExpression> arguments) implements SqlExpression {
        /** Takes a copy of the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /**
     * Distinguishes cases.
     *
     * @param branches one or more
     * @param otherwise the value if no condition is true; empty: NULL
     */
    record Choice(List<Branch> branches, Optional<SqlExpression> otherwise) implements SqlExpression {
        /** Takes a copy of the list. */
        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * Is one branch of a choice.
     *
     * @param condition when it is true,
     * @param value this is the value
     */
    record Branch(SqlExpression condition, SqlExpression value) {}

    /**
     * Converts a value.
     *
     * @param value the value
     * @param type the type
     */
    record Conversion(SqlExpression value, ColumnType type) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.conversion(this);
        }
    }

    /**
     * Turns milliseconds since 1970 into a time stamp.
     *
     * @param millis a whole number
     */
    record FromEpoch(SqlExpression millis) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.fromEpoch(this);
        }
    }

    /**
     * Adds days to a date or time stamp; the result is a TIMESTAMP.
     *
     * @param moment the date or time stamp
     * @param days how many, a whole number; may be negative
     */
    record PlusDays(SqlExpression moment, SqlExpression days) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.plusDays(this);
        }
    }

    /**
     * Takes a part of a time stamp.
     *
     * @param field which part
     * @param moment the time stamp
     */
    record Part(DatePart.Field field, SqlExpression moment) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.part(this);
        }
    }

    /**
     * Looks at the other rows of a partition, in an order.
     *
     * @param function ROW_NUMBER, DENSE_RANK, LAG or LEAD
     * @param arguments of LAG and LEAD the value that is looked at in the row before or after
     * @param partition rows with equal values belong together; empty: all rows
     * @param order the order
     */
    record Window(Function function, List<SqlExpression> arguments, List<SqlExpression> partition, List<Order> order)
            implements SqlExpression {
        /** Takes copies of the lists. */
        public Window {
            arguments = List.copyOf(arguments);
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }

        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.window(this);
        }
    }

    /**
     * Is the single value of a query.
     *
     * @param query gives one row of one column
     */
    record Scalar(Query query) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /**
     * Is true where a query gives a row.
     *
     * @param query any query
     */
    record Exists(Query query) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.exists(this);
        }
    }

    /**
     * Is true where the whole of a text matches a regular expression; NULL where it is NULL.
     *
     * @param value a text
     * @param regex in the part of POSIX extended syntax that all engines read alike
     */
    record Matches(SqlExpression value, String regex) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.matches(this);
        }
    }

    /**
     * Is a time before the one at which the transaction began, in UTC.
     *
     * @param seconds how long before
     */
    record Ago(long seconds) implements SqlExpression {
        @Override
        public <R> R accept(SqlVisitor<R> visitor) {
            return visitor.ago(this);
        }
    }

    /** Names an operator of two sides. */
    enum Operator {
        /** One is true. */
        OR("or", 1),
        /** Both are true. */
        AND("and", 2),
        /** Equal. */
        EQUAL("=", 3),
        /** Equal byte by byte, of two texts: blanks at their ends count on every engine. */
        IDENTICAL("=", 3),
        /** Not equal. */
        NOT_EQUAL("<>", 3),
        /** Less. */
        LESS("<", 3),
        /** Less or equal. */
        AT_MOST("<=", 3),
        /** Greater. */
        GREATER(">", 3),
        /** Greater or equal. */
        AT_LEAST(">=", 3),
        /** Texts, one after the other. */
        CONCAT("||", 4),
        /** Sum. */
        PLUS("+", 5),
        /** Difference. */
        MINUS("-", 5),
        /** Product. */
        TIMES("*", 6),
        /** Quotient. */
        DIVIDE("/", 6),
        /** Quotient of whole numbers, cut towards zero. */
        DIVIDE_WHOLE("/", 6);

        private final String symbol;
        private final int precedence;

        Operator(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        /**
         * Returns the sign it is written with.
         *
         * @return the sign
         */
        public String symbol() {
            return symbol;
        }

        /**
         * Tells how strongly it binds.
         *
         * @return greater binds stronger
         */
        public int precedence() {
            return precedence;
        }
    }

    /** Names a function. */
    enum Function {
        /** First value that is not NULL. */
        COALESCE,
        /** NULL where two values are equal. */
        NULLIF,
        /** Small letters. */
        LOWER,
        /** Capital letters. */
        UPPER,
        /** Without blanks at both ends; no other white space. */
        TRIM,
        /** Without blanks at the end. */
        RTRIM,
        /** Without blanks at the end where the engine would count them: for comparisons and groups, and for a CHAR. */
        UNPADDED,
        /** A text whose comparison counts the blanks at its end; only for what is compared, grouped or ordered. */
        BY_BYTES,
        /** Number of characters. */
        LENGTH,
        /** Number of bytes of UTF-8. */
        BYTES,
        /** Part of a text. */
        SUBSTRING,
        /** Text with another text replaced. */
        REPLACE,
        /** Number of rows, or of values that are not NULL. */
        COUNT,
        /** Greatest value. */
        MAX,
        /** Least value. */
        MIN,
        /** The value of the row before. */
        LAG,
        /** The value of the row after. */
        LEAD,
        /** Sum of values; NULL if there are none. */
        SUM,
        /** Numbers rows from 1. */
        ROW_NUMBER,
        /** Numbers different rows from 1. */
        DENSE_RANK,
        /** The time the transaction began, in UTC. */
        NOW
    }
}
