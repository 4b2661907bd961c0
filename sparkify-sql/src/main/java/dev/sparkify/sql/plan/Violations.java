package dev.sparkify.sql.plan;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Branch;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Counts what violates a rule, and shows the least three of it: one row of {@code violations} and {@code found}. */
final class Violations {
    private static final int SHOWN = 3;
    private static final String PLACE = "sparkify_place";
    private static final String SAMPLE = "sparkify_sample";

    private static final List<Query.Item> COUNTED = List.of(
            Terms.item(Terms.countAll(), Statement.Check.VIOLATIONS), Terms.item(found(), Statement.Check.FOUND));

    private Violations() {}

    /** Counts rows for which a condition is true; shows columns of them. */
    static Query.Select ofRows(CheckedRows rows, SqlExpression condition, List<Column> shown) {
        return ofRows(rows, condition, shown, Sample.of(shown));
    }

    static Query.Select ofRows(CheckedRows rows, SqlExpression condition, List<Column> order, SqlExpression sample) {
        return counted(rows.where(condition).select(placed(order, Violations::value, sample)));
    }

    /**
     * Counts groups for which a condition is true; shows what they have in common, and a value of the group. Texts that differ
     * in the blanks at their ends alone are of one group.
     */
    static Query.Select ofGroups(
            Table table,
            CheckedRows rows,
            List<Column> groups,
            SqlExpression condition,
            String name,
            SqlExpression value) {
        Function<Column, SqlExpression> grouped = column -> TextColumns.compared(table, column.name(), value(column));
        var values = groups.stream().map(grouped).toList();
        var sample = Sample.of(groups, grouped, name, value);
        return counted(rows.select(placed(groups, grouped, sample)).groupedBy(values, condition));
    }

    private static SqlExpression value(Column column) {
        return Terms.column(column.name());
    }

    private static List<Query.Item> placed(
            List<Column> order, Function<Column, SqlExpression> values, SqlExpression sample) {
        return List.of(Terms.item(place(order, values), PLACE), Terms.item(sample, SAMPLE));
    }

    private static SqlExpression place(List<Column> columns, Function<Column, SqlExpression> values) {
        var order = columns.stream()
                .filter(column -> column.type().canDistributeAndSort())
                .map(column -> new Order(values.apply(column), Order.Direction.LEAST_FIRST))
                .toList();
        return order.isEmpty()
                ? Terms.number(1)
                : new SqlExpression.Window(SqlExpression.Function.ROW_NUMBER, List.of(), List.of(), order);
    }

    private static Query.Select counted(Query violating) {
        return Query.Select.of(COUNTED).from(new Query.FromQuery(violating, "violating"));
    }

    /** NULL if there is not even a first. */
    private static SqlExpression found() {
        return IntStream.rangeClosed(2, SHOWN)
                .mapToObj(place -> Terms.call(
                        SqlExpression.Function.COALESCE,
                        Sample.concat(Terms.text("; "), sampleAt(place)),
                        Terms.text("")))
                .reduce(sampleAt(1), Sample::concat);
    }

    private static SqlExpression sampleAt(int place) {
        var isThere = new SqlExpression.Binary(Operator.EQUAL, Terms.column(PLACE), Terms.number(place));
        return Terms.call(
                SqlExpression.Function.MAX,
                new SqlExpression.Choice(List.of(new Branch(isThere, Terms.column(SAMPLE))), Optional.empty()));
    }
}
