package dev.sparkify.sql.internal.evolve;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Demands of the rows of a table what a change relies on, and engines do not check: it fails before anything has changed.
 *
 * @param table the table
 */
record StoredRows(TableName table) {
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));

    PlannedStatement none() {
        return check(
                "there are no rows",
                table.name() + " has rows, and none when the change was planned; plan it anew",
                count().from(rows()));
    }

    PlannedStatement noNull(String column) {
        return check(
                "no " + column + " is NULL",
                table.name() + "." + column + " is NULL in rows that stand, and is to be NOT NULL; update them first",
                count().from(rows()).where(new SqlExpression.IsNull(name(column))));
    }

    PlannedStatement noneLonger(String column, int bytes) {
        var length = new SqlExpression.Call(Function.BYTES, List.of(name(column)));
        var most = new SqlExpression.Value(new Literal.Whole(bytes));
        return check(
                "no " + column + " is longer",
                table.name() + "." + column + " has values of more than " + bytes
                        + " bytes; give it more, or update them first",
                count().from(rows()).where(new SqlExpression.Binary(Operator.GREATER, length, most)));
    }

    PlannedStatement unique(List<String> columns) {
        var names = String.join(", ", columns);
        var values = columns.stream().map(this::name).toList();
        var isComplete = columns.stream()
                .<SqlExpression>map(column -> new SqlExpression.Not(new SqlExpression.IsNull(name(column))))
                .reduce((left, right) -> new SqlExpression.Binary(Operator.AND, left, right))
                .orElseThrow();
        var isRepeated =
                new SqlExpression.Binary(Operator.GREATER, new SqlExpression.Call(Function.COUNT, List.of()), ONE);
        var repeated = Query.Select.of(List.of(new Query.Item(ONE, "one")))
                .from(rows())
                .where(isComplete)
                .groupedBy(values, isRepeated);
        return check(
                "one row for each " + names,
                table.name() + "." + names + ": values with more than one row; remove the others first",
                count().from(new Query.FromQuery(repeated, "repeated")));
    }

    PlannedStatement refers(Keys.Reference reference, TableName target) {
        var value = SqlExpression.column(table.name(), reference.column());
        var isSame =
                new SqlExpression.Binary(Operator.EQUAL, SqlExpression.column(target.name(), reference.key()), value);
        var member = Query.Select.of(List.of(new Query.Item(ONE, "one")))
                .from(new Query.FromTable(target, Optional.empty()))
                .where(isSame);
        var isLost = new SqlExpression.Binary(
                Operator.AND,
                new SqlExpression.Not(new SqlExpression.IsNull(value)),
                new SqlExpression.Not(new SqlExpression.Exists(member)));
        return check(
                reference.column() + " refers to " + target.name(),
                table.name() + "." + reference.column() + " refers to no row of " + target.name()
                        + "; add the members first, or set it to NULL",
                count().from(rows()).where(isLost));
    }

    private PlannedStatement check(String title, String failure, Query.Select count) {
        return PlannedStatement.of("check " + table.name() + ": " + title, new Statement.Check(failure, count));
    }

    private static Query.Select count() {
        return Query.Select.of(
                List.of(new Query.Item(new SqlExpression.Call(Function.COUNT, List.of()), Statement.Check.VIOLATIONS)));
    }

    private Query.FromTable rows() {
        return new Query.FromTable(table, Optional.empty());
    }

    private SqlExpression name(String column) {
        return SqlExpression.column(table.name(), column);
    }
}
