package dev.sparkify.sql.plan;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/** Plans the numbers of new rows of a dimension: they go on after the highest ever given. */
final class SurrogateKeys {
    private final DimensionTable dimension;
    private final LedgerNotes notes;
    private final TableName table;

    SurrogateKeys(StarSchema star, DimensionTable dimension) {
        this.dimension = dimension;
        this.notes = new LedgerNotes(star);
        this.table = new TableNames(star).of(dimension);
    }

    /** Inserts rows, numbered where the dimension numbers its rows. */
    Statement numbered(List<String> columns, TableName rows, SqlExpression isNew) {
        return numbered(
                columns,
                Query.Select.of(Terms.items(rows, columns))
                        .from(Terms.from(rows))
                        .where(isNew));
    }

    /** Inserts the rows of a query, numbered where the dimension numbers its rows. */
    Statement numbered(List<String> columns, Query.Select rows) {
        return dimension
                .surrogateKey()
                .<Statement>map(key -> new Statement.Insert(
                        table,
                        Terms.join(List.of(key), columns),
                        Query.Select.of(Terms.join(
                                        List.of(Terms.item(number(columns), key)), Terms.items("fresh", columns)))
                                .from(new Query.FromQuery(rows, "fresh"))))
                .orElseGet(() -> new Statement.Insert(table, columns, rows));
    }

    private SqlExpression number(List<String> columns) {
        var order = Terms.<String>join(
                dimension.naturalKey(),
                columns.contains(StoredColumns.AS_OF) ? List.of(StoredColumns.AS_OF) : List.of());
        var place = new SqlExpression.Window(
                Function.ROW_NUMBER,
                List.of(),
                List.of(),
                order.stream()
                        .map(name -> new Order(Terms.column("fresh", name), Order.Direction.LEAST_FIRST))
                        .toList());
        return new SqlExpression.Binary(Operator.PLUS, notes.highestKey(dimension), place);
    }

    /** Takes note of the highest number. */
    void raise(List<PlannedStatement> plan) {
        dimension.surrogateKey().ifPresent(key -> {
            var highest = new SqlExpression.Scalar(Query.Select.of(
                            List.of(Terms.item(Terms.call(Function.MAX, Terms.column(key)), key)))
                    .from(Terms.from(table)));
            plan.add(PlannedStatement.of("ledger: the highest " + key, notes.raiseKey(dimension, highest)));
        });
    }
}
