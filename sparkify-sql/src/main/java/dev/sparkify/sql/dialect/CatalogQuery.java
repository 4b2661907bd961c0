package dev.sparkify.sql.dialect;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a question about all schemas of a database, of which one is picked out.
 *
 * @param sql a query whose first column is schema_name
 */
record CatalogQuery(String sql) {
    Query of(String schema, String... columns) {
        var items = Stream.of(columns)
                .map(column -> new Query.Item(name(column), column))
                .toList();
        var isOfSchema = new SqlExpression.Binary(
                SqlExpression.Operator.EQUAL, name("schema_name"), new SqlExpression.Value(new Literal.Text(schema)));
        return Query.Select.of(items)
                .from(new Query.FromQuery(new Query.Raw(sql), "found"))
                .where(isOfSchema);
    }

    private static SqlExpression name(String column) {
        return new SqlExpression.Name(Optional.empty(), column);
    }
}
