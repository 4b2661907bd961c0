package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks the catalog of DuckDB for the columns of tables in their order.
 *
 * @param run where to ask
 */
record CatalogColumns(StatementRun run) {
    private static final TableName COLUMNS = TableName.of("information_schema", "columns");

    /** DuckDB keeps temporary tables in a database of this name. */
    private static final String TEMPORARY = "temp";

    List<String> of(Query.Relation relation) {
        if (relation instanceof Query.FromTable table) {
            return ofTable(table.table());
        }
        return relation instanceof Query.FromQuery query ? ofQuery(query.query()) : List.of();
    }

    private static List<String> ofQuery(Query query) {
        if (query instanceof Query.Select select) {
            return select.items().stream().map(Query.Item::alias).toList();
        } else if (query instanceof Query.Ordered ordered) {
            return ofQuery(ordered.query());
        } else if (query instanceof Query.UnionAll union) {
            return ofQuery(union.parts().get(0));
        } else if (query instanceof Query.Numbered numbered) {
            return ofQuery(numbered.by(numbered.key()));
        }
        throw new InputException("The columns of a query that is written as it stands are not known: make a temporary"
                + " table of it first");
    }

    /** A temporary table hides others of its name. */
    private List<String> ofTable(TableName table) {
        var rows = rows().stream()
                .filter(row -> Names.folded(row.text("table_name")).equals(Names.folded(table.name())))
                .toList();
        Predicate<Session.Row> isTemporary = row -> row.text("table_catalog").equals(TEMPORARY);
        if (table.schema().isEmpty() && rows.stream().anyMatch(isTemporary)) {
            return names(rows.stream().filter(isTemporary));
        }
        var schema = table.schema().map(Names::folded).orElse(run.dialect().defaultSchema());
        return names(rows.stream()
                .filter(isTemporary.negate())
                .filter(row -> Names.folded(row.text("table_schema")).equals(schema)));
    }

    private static List<String> names(Stream<Session.Row> rows) {
        return rows.sorted(Comparator.comparingLong(row -> row.number("ordinal_position")))
                .map(row -> row.text("column_name"))
                .toList();
    }

    private List<Session.Row> rows() {
        var items = Stream.of("table_catalog", "table_schema", "table_name", "column_name", "ordinal_position")
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList();
        return run.query(Query.Select.of(items).from(new Query.FromTable(COLUMNS, Optional.empty())));
    }
}
