package dev.sparkify.mapping;

import dev.sparkify.type.ColumnType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Computes a value from the columns of one staged record. Expressions are values: immutable, comparable, free of SQL.
 *
 * <p>NULL behaves as in SQL: what is computed from NULL is NULL, and a filter takes only what is true.
 */
public sealed interface Expression
        permits ColumnReference,
                Literal,
                Arithmetic,
                Comparison,
                Logic,
                Negation,
                NullTest,
                Coalesce,
                NullIf,
                Case,
                Cast,
                EpochMillis,
                DatePart,
                TextFunction {
    /**
     * Hands this expression to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(ExpressionVisitor<R> visitor);

    /**
     * Lists the expressions that this one is computed from.
     *
     * @return the operands, in the order of writing; empty for columns and literals
     */
    List<Expression> operands();

    /**
     * Names the staged columns that this expression reads.
     *
     * @return the names, each once, in the order of writing
     */
    default Stream<String> columns() {
        var names = new LinkedHashSet<String>();
        operands().forEach(operand -> operand.columns().forEach(names::add));
        return names.stream();
    }

    /**
     * Reads a column of the staged record.
     *
     * @param name the column's name, in any case
     * @return the expression
     */
    static Expression column(String name) {
        return new ColumnReference(name);
    }

    /**
     * Gives a text.
     *
     * @param value the text, of any characters but NUL
     * @return the expression
     */
    static Expression text(String value) {
        return new Literal.Text(value);
    }

    /**
     * Gives a whole number.
     *
     * @param value the number
     * @return the expression
     */
    static Expression number(long value) {
        return new Literal.Whole(value);
    }

    /**
     * Gives an exact number.
     *
     * @param value the number, as in {@code "0.19"}
     * @return the expression
     * @throws NumberFormatException if the text is not a number
     */
    static Expression decimal(String value) {
        return new Literal.Exact(new java.math.BigDecimal(value));
    }

    /**
     * Gives true or false.
     *
     * @param value the truth value
     * @return the expression
     */
    static Expression bool(boolean value) {
        return new Literal.Truth(value);
    }

    /**
     * Gives a date.
     *
     * @param value the date
     * @return the expression
     */
    static Expression date(LocalDate value) {
        return new Literal.Day(value);
    }

    /**
     * Gives a time stamp.
     *
     * @param value the time stamp, kept to the microsecond
     * @return the expression
     */
    static Expression timestamp(LocalDateTime value) {
        return new Literal.Instant(value);
    }

    /**
     * Gives NULL.
     *
     * @param type the type it stands for
     * @return the expression
     */
    static Expression nothing(ColumnType type) {
        return new Literal.Nothing(type);
    }

    /**
     * Turns milliseconds since 1970-01-01 00:00 UTC into a TIMESTAMP in UTC; milliseconds are kept.
     *
     * @param millis a whole number
     * @return the expression
     */
    static Expression epochMillis(Expression millis) {
        return new EpochMillis(millis);
    }

    /**
     * Gives the first of the values that is not NULL.
     *
     * @param values two or more of one type
     * @return the expression
     */
    static Expression coalesce(Expression... values) {
        return new Coalesce(List.of(values));
    }

    /**
     * Joins texts; NULL if one of them is NULL.
     *
     * @param parts two or more texts
     * @return the expression
     */
    static Expression concat(Expression... parts) {
        return new TextFunction(TextFunction.Kind.CONCAT, List.of(parts));
    }

    /**
     * Begins a case distinction.
     *
     * @param condition when it is true,
     * @param value this is the value
     * @return the case without an else, to be ended with {@link Case#otherwise}
     */
    static Case.Open when(Expression condition, Expression value) {
        return new Case.Open(List.of(new Case.Branch(condition, value)));
    }

    /**
     * Takes a part of this date or time stamp.
     *
     * @param field which part
     * @return the expression, an INTEGER
     */
    default Expression part(DatePart.Field field) {
        return new DatePart(field, this);
    }

    /**
     * Gives NULL where this equals the value, else this.
     *
     * @param value the value that stands for nothing
     * @return the expression
     */
    default Expression nullIf(Expression value) {
        return new NullIf(this, value);
    }

    /**
     * Converts this to another type.
     *
     * @param type the type
     * @return the expression
     */
    default Expression castTo(ColumnType type) {
        return new Cast(this, type);
    }

    /**
     * Compares this with another value.
     *
     * @param operator how
     * @param other the right side
     * @return the expression, a BOOLEAN
     */
    default Expression compare(Comparison.Operator operator, Expression other) {
        return new Comparison(operator, this, other);
    }

    /**
     * Tells whether this equals the other.
     *
     * @param other the right side
     * @return the expression, a BOOLEAN
     */
    default Expression equalTo(Expression other) {
        return compare(Comparison.Operator.EQUAL, other);
    }

    /**
     * Tells whether this equals a text.
     *
     * @param other the text
     * @return the expression, a BOOLEAN
     */
    default Expression equalTo(String other) {
        return equalTo(text(other));
    }

    /**
     * Tells whether this differs from a text.
     *
     * @param other the text
     * @return the expression, a BOOLEAN; NULL if this is NULL
     */
    default Expression notEqualTo(String other) {
        return compare(Comparison.Operator.NOT_EQUAL, text(other));
    }

    /**
     * Tells whether this and the other are true.
     *
     * @param other a BOOLEAN
     * @return the expression, a BOOLEAN
     */
    default Expression and(Expression other) {
        return new Logic(Logic.Operator.AND, List.of(this, other));
    }

    /**
     * Tells whether this or the other is true.
     *
     * @param other a BOOLEAN
     * @return the expression, a BOOLEAN
     */
    default Expression or(Expression other) {
        return new Logic(Logic.Operator.OR, List.of(this, other));
    }

    /**
     * Tells whether this is false.
     *
     * @return the expression, a BOOLEAN
     */
    default Expression not() {
        return new Negation(this);
    }

    /**
     * Tells whether this is NULL.
     *
     * @return the expression, a BOOLEAN
     */
    default Expression isNull() {
        return new NullTest(this);
    }

    /**
     * Computes with this and another number.
     *
     * @param operator how
     * @param other the right side
     * @return the expression, a number; a quotient of whole numbers is whole, cut towards zero
     */
    default Expression compute(Arithmetic.Operator operator, Expression other) {
        return new Arithmetic(operator, this, other);
    }

    /**
     * Applies a function of texts to this.
     *
     * @param kind the function
     * @param arguments what follows this as its arguments
     * @return the expression
     */
    default Expression apply(TextFunction.Kind kind, Expression... arguments) {
        return new TextFunction(
                kind, Stream.concat(Stream.of(this), Stream.of(arguments)).toList());
    }
}
