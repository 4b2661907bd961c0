package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.sql.statement.TablesRead;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Knows which queries make a view. */
final class ViewRules {
    private ViewRules() {}

    /** Demands as many good names as the query has columns, as far as that can be seen. */
    static void checkColumns(List<String> columns, Query query, Problems problems, String page) {
        var all = columns(columns, query);
        all.forEach(problems::column);
        problems.distinct("column", columns, page);
        if (columns.isEmpty()) {
            checkOutput(all, problems, page);
        }
        problems.addIf(
                all.size() > CreateTable.MAX_COLUMNS,
                "it has " + all.size() + " columns, at most " + CreateTable.MAX_COLUMNS + " are possible; split it",
                page);
        selections(query)
                .map(select -> select.items().size())
                .filter(count -> !columns.isEmpty() && count != columns.size())
                .limit(1)
                .forEach(count -> problems.add(
                        "it names " + columns.size() + " columns and its query has " + count + "; name each", page));
    }

    /** Lists the columns of what a query makes; of a query written as it stands, those that are named. */
    static List<String> columns(List<String> named, Query query) {
        return named.isEmpty()
                ? selections(query)
                        .limit(1)
                        .flatMap(select -> select.items().stream())
                        .map(item -> Names.folded(item.alias()))
                        .toList()
                : named;
    }

    private static void checkOutput(List<String> columns, Problems problems, String page) {
        var seen = new HashSet<String>();
        columns.stream()
                .filter(column -> !seen.add(column))
                .distinct()
                .forEach(column -> problems.add(
                        "its query has more than one column " + column + "; give each an alias of its own", page));
    }

    /** Lists the tables that a query reads without naming their schemas; of a query written as it stands: none. */
    static Stream<TableName> unqualified(Query query) {
        return TablesRead.in(query).filter(table -> table.schema().isEmpty()).distinct();
    }

    private static Stream<Query.Select> selections(Query query) {
        if (query instanceof Query.UnionAll union) {
            return union.parts().stream();
        } else if (query instanceof Query.Ordered ordered) {
            return Stream.of(ordered.query());
        } else if (query instanceof Query.Numbered numbered) {
            return Stream.of(numbered.by(numbered.key()));
        }
        return query instanceof Query.Select select ? Stream.of(select) : Stream.empty();
    }
}
