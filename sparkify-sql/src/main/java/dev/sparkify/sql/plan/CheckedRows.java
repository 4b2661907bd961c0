package dev.sparkify.sql.plan;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
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

    Query.Select select(List<Query.Item> items) {
        return Query.Select.of(items)
                .from(Terms.from(table))
                .where(conditions.isEmpty() ? Optional.empty() : Optional.of(Terms.all(conditions)));
    }
}
