package dev.sparkify.sql.plan;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Says which rows a check looks at.
 *
 * @param table a table of the star, or one of a load with the same columns
 * @param conditions all of them must be true of a row; empty: all rows
 */
record CheckedRows(TableName table, List<SqlExpression> conditions) {
    CheckedRows {
        conditions = List.copyOf(conditions);
    }

    static CheckedRows of(TableName table) {
        return new CheckedRows(table, List.of());
    }

    CheckedRows where(SqlExpression condition) {
        return new CheckedRows(table, Terms.join(conditions, List.of(condition)));
    }

    /** Takes the rows that lie within the range of another table, which an engine finds without a join. */
    CheckedRows within(TableName other, String column) {
        return where(new Binary(Operator.AT_LEAST, Terms.column(table, column), bound(Function.MIN, other, column)))
                .where(new Binary(Operator.AT_MOST, Terms.column(table, column), bound(Function.MAX, other, column)));
    }

    private static SqlExpression bound(Function function, TableName rows, String column) {
        return new SqlExpression.Scalar(Query.Select.of(
                        List.of(Terms.item(Terms.call(function, Terms.column(column)), column)))
                .from(Terms.from(rows)));
    }

    Query.Select select(List<Query.Item> items) {
        return Query.Select.of(items)
                .from(Terms.from(table))
                .where(conditions.isEmpty() ? Optional.empty() : Optional.of(Terms.all(conditions)));
    }
}
