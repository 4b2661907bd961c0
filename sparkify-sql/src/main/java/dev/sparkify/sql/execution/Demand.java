package dev.sparkify.sql.execution;

import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import java.util.List;

/**
 * Is something that must not be found before a statement is run.
 *
 * @param count gives one row with a number named {@link #FOUND}
 * @param failure says what is wrong if it is not 0
 */
record Demand(Query.Select count, String failure) {
    static final String FOUND = "found";

    static Query.Select count(Query.Relation rows) {
        return Query.Select.of(List.of(new Query.Item(countAll(), FOUND))).from(rows);
    }

    static SqlExpression countAll() {
        return new SqlExpression.Call(SqlExpression.Function.COUNT, List.of());
    }
}
