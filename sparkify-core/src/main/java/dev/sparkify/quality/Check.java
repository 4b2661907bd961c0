package dev.sparkify.quality;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Demands something of the rows of a dimension or fact. By default a load that violates it fails. The unknown member of a
 * dimension is not looked at. Checks are values: immutable, comparable, free of SQL.
 *
 * <p>{@link NotNull}, {@link AcceptedValues}, {@link Range}, {@link Matches} and {@link Holds} look at single rows, so a
 * load checks only those it brings; the others look at the whole table.
 */
public sealed interface Check permits NotNull, Unique, AcceptedValues, Range, Matches, RowCount, Fresh, Sum, Holds {
    /**
     * Names the table that is looked at.
     *
     * @return its name, lower-cased
     */
    String table();

    /**
     * Tells what becomes of a load that violates the check.
     *
     * @return failure by default
     */
    Severity severity();

    /**
     * Says what is demanded.
     *
     * @return such as «dim_users.gender must be one of F, M»
     */
    String name();

    /**
     * Lets a load go on that violates the check.
     *
     * @return the new check
     */
    Check warning();

    /**
     * Hands this check to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(CheckVisitor<R> visitor);

    /**
     * Demands that a column is never NULL.
     *
     * @param table the table, in any case
     * @param column the column, in any case
     * @return the check
     */
    static NotNull notNull(String table, String column) {
        return new NotNull(table, column, Severity.FAILURE);
    }

    /**
     * Demands that no two rows have the same values. Rows with a NULL among them pass.
     *
     * @param table the table, in any case
     * @param columns one or more, in any case
     * @return the check
     */
    static Unique unique(String table, String... columns) {
        return new Unique(table, List.of(columns), Severity.FAILURE);
    }

    /**
     * Demands that a column has one of some texts. NULL passes.
     *
     * @param table the table, in any case
     * @param column a CHAR or VARCHAR, in any case
     * @param values one or more
     * @return the check
     */
    static AcceptedValues acceptedValues(String table, String column, String... values) {
        var texts = Stream.of(values).<Literal>map(Literal.Text::new).toList();
        return new AcceptedValues(table, column, texts, Severity.FAILURE);
    }

    /**
     * Demands that a column has one of some numbers. NULL passes.
     *
     * @param table the table, in any case
     * @param column a number, in any case
     * @param values one or more
     * @return the check
     */
    static AcceptedValues acceptedValues(String table, String column, long... values) {
        var numbers =
                LongStream.of(values).<Literal>mapToObj(Literal.Whole::new).toList();
        return new AcceptedValues(table, column, numbers, Severity.FAILURE);
    }

    /**
     * Begins a demand that a column is within bounds. NULL passes.
     *
     * @param table the table, in any case
     * @param column a number, DATE or TIMESTAMP, in any case
     * @return the check, without bounds yet
     */
    static Range range(String table, String column) {
        return new Range(table, column, Bounds.none(), Severity.FAILURE);
    }

    /**
     * Demands that the whole text of a column matches a regular expression. NULL passes.
     *
     * @param table the table, in any case
     * @param column a CHAR or VARCHAR, in any case
     * @param regex in the part of POSIX extended syntax that {@link RegularExpression} describes
     * @return the check
     */
    static Matches matches(String table, String column, String regex) {
        return new Matches(table, column, new RegularExpression(regex), Severity.FAILURE);
    }

    /**
     * Begins a demand on the number of rows.
     *
     * @param table the table, in any case
     * @return the check, without bounds yet
     */
    static RowCount rowCount(String table) {
        return new RowCount(table, Bounds.none(), Severity.FAILURE);
    }

    /**
     * Demands that the newest value of a column is not older than some time, counted back from the engine's now in UTC. A
     * table without values is too old.
     *
     * @param table the table, in any case
     * @param column a TIMESTAMP in UTC, or a DATE, which counts from its first moment; in any case
     * @param age more than nothing, in whole seconds
     * @return the check
     */
    static Fresh fresh(String table, String column, Duration age) {
        return new Fresh(table, column, age, Severity.FAILURE);
    }

    /**
     * Begins a demand on the sum of a measure: a control total. The sum of no values is 0.
     *
     * @param table the fact, in any case
     * @param measure an additive measure, in any case; a semi-additive one is summed {@link Sum#per per} time
     * @return the check, without bounds yet
     */
    static Sum sum(String table, String measure) {
        return new Sum(table, measure, List.of(), Bounds.none(), Severity.FAILURE);
    }

    /**
     * Demands that a condition of one's own is never false. NULL passes.
     *
     * @param table the table, in any case
     * @param rule what the condition means, in a few words
     * @param condition a BOOLEAN over the columns of the table
     * @return the check
     */
    static Holds holds(String table, String rule, Expression condition) {
        return new Holds(table, rule, condition, Severity.FAILURE);
    }
}
