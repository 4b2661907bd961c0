package dev.sparkify.sql.catalog;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads what the ledger noted of the tables that were made.
 *
 * @param inquiry where it is asked
 * @param ledger which tables to ask
 */
record NotedTables(Inquiry inquiry, Ledger ledger) {
    /** Gives the tables by name. */
    Map<String, NotedTable> all() {
        var columns = rows(ledger.columns(), "table_name", "column_name", "type_name", "encoding").stream()
                .collect(groupingBy(NotedTables::table, toMap(row -> row.text("column_name"), NotedTables::column)));
        var keys = rows(
                        ledger.layouts(),
                        "table_name",
                        "kind",
                        "number",
                        "place",
                        "column_name",
                        "target_schema",
                        "target_table",
                        "target_column")
                .stream()
                .collect(groupingBy(NotedTables::table));
        return rows(ledger.definitions(), "table_name", "distribution", "sort_key").stream()
                .collect(toMap(
                        NotedTables::table,
                        row -> noted(
                                row,
                                columns.getOrDefault(NotedTables.table(row), Map.of()),
                                keys.getOrDefault(NotedTables.table(row), List.of()))));
    }

    private static String table(Inquiry.Answer row) {
        return row.text("table_name");
    }

    private static NotedColumn column(Inquiry.Answer row) {
        var encoding = row.text("encoding");
        return new NotedColumn(
                type(row.text("type_name")),
                encoding.isEmpty() ? Optional.empty() : Optional.of(Encoding.valueOf(encoding)));
    }

    /** What this library noted is spelled as on Redshift, and is a type. */
    private static ColumnType type(String spelling) {
        return Dialect.redshift().catalog().type(spelling).orElseThrow();
    }

    private static NotedTable noted(Inquiry.Answer row, Map<String, NotedColumn> columns, List<Inquiry.Answer> keys) {
        var primary = columns(keys, "PRIMARY").stream().flatMap(List::stream).toList();
        var foreign = of(keys, "FOREIGN").map(NotedTables::reference).toList();
        return new NotedTable(
                columns,
                new Keys(primary, columns(keys, "UNIQUE"), foreign),
                distribution(row.text("distribution"), columns(keys, "DISTRIBUTION")),
                sortKey(row.text("sort_key"), columns(keys, "SORT")));
    }

    private static Stream<Inquiry.Answer> of(List<Inquiry.Answer> keys, String kind) {
        return keys.stream()
                .filter(row -> row.text("kind").equals(kind))
                .sorted(Comparator.<Inquiry.Answer>comparingLong(row -> row.number("number"))
                        .thenComparingLong(row -> row.number("place")));
    }

    private static List<List<String>> columns(List<Inquiry.Answer> keys, String kind) {
        var byNumber = of(keys, kind)
                .collect(groupingBy(
                        row -> row.number("number"),
                        TreeMap::new,
                        collectingAndThen(
                                toList(),
                                rows -> rows.stream()
                                        .map(row -> row.text("column_name"))
                                        .toList())));
        return List.copyOf(byNumber.values());
    }

    private static Keys.Reference reference(Inquiry.Answer row) {
        var schema = Optional.of(row.text("target_schema")).filter(named -> !named.isEmpty());
        return new Keys.Reference(
                row.text("column_name"), new TableName(schema, row.text("target_table")), row.text("target_column"));
    }

    private static Distribution distribution(String kind, List<List<String>> key) {
        return switch (kind) {
            case "KEY" -> Distribution.key(key.get(0).get(0));
            case "ALL" -> Distribution.all();
            case "EVEN" -> Distribution.even();
            default -> Distribution.auto();
        };
    }

    private static SortKey sortKey(String kind, List<List<String>> key) {
        return switch (kind) {
            case "COMPOUND" -> new SortKey.Compound(key.get(0));
            case "INTERLEAVED" -> new SortKey.Interleaved(key.get(0));
            case "NONE" -> SortKey.none();
            default -> SortKey.auto();
        };
    }

    private List<Inquiry.Answer> rows(TableName table, String... columns) {
        var items = Stream.of(columns)
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList();
        return inquiry.ask(Query.Select.of(items).from(new Query.FromTable(table, Optional.empty())));
    }
}
