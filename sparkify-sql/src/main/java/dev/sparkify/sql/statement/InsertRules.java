package dev.sparkify.sql.statement;

import dev.sparkify.error.InvalidModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** Knows which columns and values go together in an INSERT. */
final class InsertRules {
    private InsertRules() {}

    /** Tells how many columns each selection has; nothing of a query that is written as it stands. */
    static List<Integer> widths(Query query) {
        if (query instanceof Query.Select select) {
            return List.of(select.items().size());
        } else if (query instanceof Query.UnionAll union) {
            return union.parts().stream().map(part -> part.items().size()).toList();
        } else if (query instanceof Query.Ordered ordered) {
            return widths(ordered.query());
        }
        return query instanceof Query.Numbered numbered
                ? List.of(numbered.columns().size() + 1)
                : List.of();
    }

    static List<Integer> widths(List<? extends List<?>> rows) {
        if (rows.isEmpty()) {
            throw new InvalidModelException("INSERT has no row: give one or more");
        }
        return rows.stream().map(List::size).toList();
    }

    static void check(TableName table, List<String> columns, List<Integer> widths) {
        var problems = new ArrayList<String>();
        if (columns.isEmpty()) {
            problems.add("no column is named: name those that are filled");
        }
        var seen = new HashSet<String>();
        var repeated = new TreeSet<String>();
        for (var column : columns) {
            if (!seen.add(column)) {
                repeated.add(column);
            }
        }
        repeated.forEach(column -> problems.add("column " + column + " is named twice: name it once"));
        for (int width : new TreeSet<>(widths)) {
            if (width != columns.size()) {
                problems.add(columns.size() + " columns get " + width + " values: give one for each");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidModelException("INSERT INTO " + table.name(), problems);
        }
    }
}
