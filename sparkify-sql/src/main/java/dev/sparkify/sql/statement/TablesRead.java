package dev.sparkify.sql.statement;

import java.util.stream.Stream;

/** Finds the tables that queries and expressions read; what is written as it stands is not looked into. */
public final class TablesRead {
    private TablesRead() {}

    /**
     * Finds the tables that a query reads, in conditions, orders and nested queries, too.
     *
     * @param query the query
     * @return each as often as it is named; of a query written as it stands: none
     */
    public static Stream<TableName> in(Query query) {
        if (query instanceof Query.UnionAll union) {
            return union.parts().stream().flatMap(TablesRead::in);
        } else if (query instanceof Query.Select select) {
            return in(select);
        } else if (query instanceof Query.Ordered ordered) {
            var order = ordered.order().stream().map(Order::value);
            return Stream.concat(in(ordered.query()), order.flatMap(TablesRead::in));
        }
        return query instanceof Query.Numbered numbered ? in(numbered.by(numbered.key())) : Stream.empty();
    }

    /**
     * Finds the tables that an expression reads.
     *
     * @param expression the expression
     * @return each as often as it is named
     */
    public static Stream<TableName> in(SqlExpression expression) {
        return Parts.of(expression).flatMap(TablesRead::inPart);
    }

    private static Stream<TableName> in(Query.Select select) {
        var relations =
                Stream.concat(select.from().stream(), select.joins().stream().map(Query.Join::relation));
        var expressions = Stream.of(
                        select.items().stream().map(Query.Item::value),
                        select.joins().stream().map(Query.Join::condition),
                        select.where().stream(),
                        select.groupBy().stream(),
                        select.having().stream())
                .flatMap(each -> each);
        return Stream.concat(relations.flatMap(TablesRead::in), expressions.flatMap(TablesRead::in));
    }

    private static Stream<TableName> in(Query.Relation relation) {
        if (relation instanceof Query.FromTable table) {
            return Stream.of(table.table());
        } else if (relation instanceof Query.FromQuery query) {
            return in(query.query());
        }
        return in(((Query.FromFunction) relation).argument());
    }

    private static Stream<TableName> inPart(SqlExpression part) {
        if (part instanceof SqlExpression.Scalar scalar) {
            return in(scalar.query());
        }
        return part instanceof SqlExpression.Exists exists ? in(exists.query()) : Stream.empty();
    }
}
