package dev.sparkify.mapping;

import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Is a value that stands in the model itself. */
public sealed interface Literal extends Expression {
    /**
     * Is a text.
     *
     * @param value the text
     */
    record Text(String value) implements Literal {}

    /**
     * Is a whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Literal {}

    /**
     * Is an exact number.
     *
     * @param value the number
     */
    record Exact(BigDecimal value) implements Literal {}

    /**
     * Is true or false.
     *
     * @param value the truth value
     */
    record Truth(boolean value) implements Literal {}

    /**
     * Is a date.
     *
     * @param value the date
     */
    record Day(LocalDate value) implements Literal {}

    /**
     * Is a time stamp.
     *
     * @param value the time stamp
     */
    record Instant(LocalDateTime value) implements Literal {}

    /**
     * Is NULL.
     *
     * @param type the type it stands for
     */
    record Nothing(ColumnType type) implements Literal {}

    /**
     * Hands this literal to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    default <R> R visit(Visitor<R> visitor) {
        if (this instanceof Text literal) {
            return visitor.text(literal.value());
        } else if (this instanceof Whole literal) {
            return visitor.whole(literal.value());
        } else if (this instanceof Exact literal) {
            return visitor.exact(literal.value());
        } else if (this instanceof Truth literal) {
            return visitor.truth(literal.value());
        } else if (this instanceof Day literal) {
            return visitor.day(literal.value());
        } else if (this instanceof Instant literal) {
            return visitor.instant(literal.value());
        }
        return visitor.nothing(((Nothing) this).type());
    }

    @Override
    default <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.literal(this);
    }

    @Override
    default List<Expression> operands() {
        return List.of();
    }

    /**
     * Makes something of each variant of a literal.
     *
     * @param <R> what is made
     */
    interface Visitor<R> {
        /**
         * Visits a text.
         *
         * @param value the text
         * @return what is made of it
         */
        R text(String value);

        /**
         * Visits a whole number.
         *
         * @param value the number
         * @return what is made of it
         */
        R whole(long value);

        /**
         * Visits an exact number.
         *
         * @param value the number
         * @return what is made of it
         */
        R exact(BigDecimal value);

        /**
         * Visits a truth value.
         *
         * @param value the truth value
         * @return what is made of it
         */
        R truth(boolean value);

        /**
         * Visits a date.
         *
         * @param value the date
         * @return what is made of it
         */
        R day(LocalDate value);

        /**
         * Visits a time stamp.
         *
         * @param value the time stamp
         * @return what is made of it
         */
        R instant(LocalDateTime value);

        /**
         * Visits NULL.
         *
         * @param type the type it stands for
         * @return what is made of it
         */
        R nothing(ColumnType type);
    }
}
