package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in few words what plans say often. */
final class Terms {
    private Terms() {}

    static SqlExpression column(String name) {
        return new SqlExpression.Name(Optional.empty(), name);
    }

    static SqlExpression column(TableName table, String name) {
        return column(table.name(), name);
    }

    static SqlExpression column(String relation, String name) {
        return new SqlExpression.Name(Optional.of(relation), name);
    }

    static SqlExpression value(Literal literal) {
        return new SqlExpression.Value(literal);
    }

    static SqlExpression number(long value) {
        return value(new Literal.Whole(value));
    }

    static SqlExpression text(String value) {
        return value(new Literal.Text(value));
    }

    static SqlExpression instant(LocalDateTime moment) {
        return value(new Literal.Instant(moment));
    }

    static SqlExpression equal(SqlExpression left, SqlExpression right) {
        return new Binary(Operator.EQUAL, left, right);
    }

    /** Gives a text without the blanks at its end. */
    static SqlExpression withoutPadding(SqlExpression text) {
        return call(SqlExpression.Function.RTRIM, text);
    }

    /** Gives a text for a comparison that ignores the blanks at its end. */
    static SqlExpression unpadded(SqlExpression text) {
        boolean isUnpadded =
                text instanceof SqlExpression.Call call && call.function() == SqlExpression.Function.UNPADDED;
        return isUnpadded || !mayBePadded(text) ? text : call(SqlExpression.Function.UNPADDED, text);
    }

    private static boolean mayBePadded(SqlExpression text) {
        return !(text instanceof SqlExpression.Value value)
                || (value.literal() instanceof Literal.Text found
                        && found.value().endsWith(" "));
    }

    static SqlExpression and(SqlExpression left, SqlExpression right) {
        return new Binary(Operator.AND, left, right);
    }

    static SqlExpression all(List<SqlExpression> conditions) {
        return joined(Operator.AND, conditions);
    }

    static SqlExpression any(List<SqlExpression> conditions) {
        return joined(Operator.OR, conditions);
    }

    private static SqlExpression joined(Operator operator, List<SqlExpression> conditions) {
        var joined = conditions.get(0);
        for (var next : conditions.subList(1, conditions.size())) {
            joined = new Binary(operator, joined, next);
        }
        return joined;
    }

    static SqlExpression isNotNull(SqlExpression value) {
        return new SqlExpression.Not(new SqlExpression.IsNull(value));
    }

    static SqlExpression call(SqlExpression.Function function, SqlExpression... arguments) {
        return new SqlExpression.Call(function, List.of(arguments));
    }

    static SqlExpression countAll() {
        return call(SqlExpression.Function.COUNT);
    }

    /** Counts the rows of a group for which a condition is true. */
    static SqlExpression countWhere(SqlExpression condition) {
        return call(
                SqlExpression.Function.COUNT,
                new SqlExpression.Choice(List.of(new SqlExpression.Branch(condition, number(1))), Optional.empty()));
    }

    static SqlExpression countOf(TableName table, Optional<SqlExpression> condition) {
        return new SqlExpression.Scalar(count(table, condition, "counted"));
    }

    static Query.Select count(TableName table, Optional<SqlExpression> condition, String alias) {
        return Query.Select.of(List.of(item(countAll(), alias)))
                .from(from(table))
                .where(condition);
    }

    static SqlExpression exists(TableName table, SqlExpression condition) {
        return new SqlExpression.Exists(Query.Select.of(List.of(item(number(1), "found")))
                .from(from(table))
                .where(condition));
    }

    static SqlExpression missing(TableName table, SqlExpression condition) {
        return new SqlExpression.Not(exists(table, condition));
    }

    static SqlExpression sameIn(TableName left, TableName right, List<String> columns) {
        return sameIn(left.name(), right.name(), columns);
    }

    static SqlExpression sameIn(String left, String right, List<String> columns) {
        var conditions = new ArrayList<SqlExpression>(columns.size());
        for (var name : columns) {
            conditions.add(equal(column(left, name), column(right, name)));
        }
        return all(conditions);
    }

    /** Sets columns to those of the same names in another table. */
    static List<Setting> settings(TableName from, List<String> columns) {
        return columns.stream()
                .map(name -> new Setting(name, column(from, name)))
                .toList();
    }

    static SqlExpression rank(SqlExpression.Function function, List<String> partition, Stream<Order> order) {
        return window(function, List.of(), partition, order);
    }

    static SqlExpression window(
            SqlExpression.Function function, List<String> arguments, List<String> partition, Stream<Order> order) {
        return new SqlExpression.Window(
                function,
                arguments.stream().map(Terms::column).toList(),
                partition.stream().map(Terms::column).toList(),
                order.toList());
    }

    static Order order(String column, Order.Direction direction) {
        return new Order(column(column), direction);
    }

    static Query.Item item(SqlExpression value, String alias) {
        return new Query.Item(value, alias);
    }

    static Query.Item item(String column) {
        return item(column(column), column);
    }

    static List<Query.Item> items(List<String> columns) {
        var items = new ArrayList<Query.Item>(columns.size());
        for (var name : columns) {
            items.add(item(name));
        }
        return Collections.unmodifiableList(items);
    }

    static List<Query.Item> items(TableName table, List<String> columns) {
        return items(table.name(), columns);
    }

    static List<Query.Item> items(String relation, List<String> columns) {
        var items = new ArrayList<Query.Item>(columns.size());
        for (var name : columns) {
            items.add(item(column(relation, name), name));
        }
        return Collections.unmodifiableList(items);
    }

    static Query.FromTable from(TableName table) {
        return new Query.FromTable(table, Optional.empty());
    }

    static <T> List<T> join(List<? extends T> one, List<? extends T> other) {
        var joined = new ArrayList<T>(one.size() + other.size());
        joined.addAll(one);
        joined.addAll(other);
        return Collections.unmodifiableList(joined);
    }

    static <T> List<T> join(List<? extends T> one, List<? extends T> other, List<? extends T> last) {
        return join(one, Terms.<T>join(other, last));
    }
}
