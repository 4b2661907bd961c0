package dev.sparkify.sql.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.sparkify.internal.Names;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.dialect.EngineCatalog;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what the catalog of an engine has, by one question for each kind of thing.
 *
 * @param inquiry where it is asked
 * @param catalog how it is asked
 * @param schema which schema
 * @param named how its tables are named: empty where a statement need not name it
 */
record FoundTables(Inquiry inquiry, EngineCatalog catalog, String schema, Optional<String> named) {
    private static final long MEGABYTE = 1 << 20;

    /** Lists the tables and views, those that are tables with all that is known of them. */
    Map<String, Optional<FoundTable>> all() {
        var columns = inquiry.ask(catalog.columns(schema)).stream()
                .collect(groupingBy(FoundTables::relation, mapping(FoundTables::column, toList())));
        var keys = byRelation(catalog.keys(schema).map(inquiry::ask));
        var rights = byRelation(catalog.rights(schema).map(inquiry::askIfAllowed));
        var sizes = byRelation(catalog.sizes(schema).map(inquiry::askIfAllowed));
        return inquiry.ask(catalog.relations(schema)).stream().collect(toMap(FoundTables::relation, row -> {
            var name = relation(row);
            return row.number("is_table") == 0
                    ? Optional.empty()
                    : Optional.of(table(
                            row,
                            ordered(columns.getOrDefault(name, List.of())),
                            keys.getOrDefault(name, List.of()),
                            rights.getOrDefault(name, List.of()),
                            sizes.getOrDefault(name, List.of())));
        }));
    }

    private static List<FoundColumn> ordered(List<FoundColumn> columns) {
        return columns.stream()
                .sorted(Comparator.comparingLong(FoundColumn::place))
                .toList();
    }

    /** Lists what rests on tables. */
    List<Dependent> dependents() {
        return catalog.dependents(schema).map(inquiry::ask).stream()
                .flatMap(List::stream)
                .map(row -> new Dependent(
                        new TableName(named, relation(row)),
                        target(row.text("dependent_schema"), row.text("dependent_name"))))
                .sorted(Comparator.comparing(Dependent::toString))
                .toList();
    }

    private static Map<String, List<Inquiry.Answer>> byRelation(Optional<List<Inquiry.Answer>> rows) {
        return rows.orElse(List.of()).stream().collect(groupingBy(FoundTables::relation));
    }

    private static String relation(Inquiry.Answer row) {
        return Names.folded(row.text("relation_name"));
    }

    private static FoundColumn column(Inquiry.Answer row) {
        return new FoundColumn(
                row.number("place"),
                Names.folded(row.text("column_name")),
                row.text("type_name"),
                row.number("required") == 1,
                row.text("default_text"),
                row.text("encoding"),
                row.number("distributes") == 1,
                row.number("sorts"),
                row.text("description"));
    }

    private FoundTable table(
            Inquiry.Answer row,
            List<FoundColumn> columns,
            List<Inquiry.Answer> keys,
            List<Inquiry.Answer> rights,
            List<Inquiry.Answer> sizes) {
        var readers = rights.stream()
                .flatMap(right -> reader(right, row.text("owner")))
                .collect(toSet());
        return new FoundTable(
                new TableName(named, relation(row)),
                row.text("description"),
                row.number("style"),
                columns,
                keys(keys, columns),
                readers,
                sizes.stream()
                        .findFirst()
                        .map(FoundTables::size)
                        .orElse(new FoundSize(row.number("row_count"), 0, Optional.empty())));
    }

    private static FoundSize size(Inquiry.Answer row) {
        return new FoundSize(
                row.number("row_count"), row.number("megabytes") * MEGABYTE, Optional.of(row.text("leading_sort")));
    }

    private static Stream<Grantee> reader(Inquiry.Answer right, String owner) {
        var name = right.text("grantee");
        return switch (right.text("kind")) {
            case "public" -> Stream.of(Grantee.everyone());
            case "role" -> Stream.of(Grantee.role(name));
            case "group" -> Stream.of(Grantee.group(name));
            default -> name.equals(owner) ? Stream.empty() : Stream.of(Grantee.user(name));
        };
    }

    private Keys keys(List<Inquiry.Answer> rows, List<FoundColumn> columns) {
        var names = columns.stream().collect(toMap(FoundColumn::place, FoundColumn::name));
        Function<Inquiry.Answer, List<String>> named =
                row -> Stream.of(row.text("places").split(" "))
                        .map(Long::valueOf)
                        .map(names::get)
                        .toList();
        var primary = of(rows, "p").map(named).flatMap(List::stream).toList();
        var foreign = of(rows, "f")
                .map(row -> new Keys.Reference(
                        String.join(", ", named.apply(row)),
                        target(row.text("target_schema"), row.text("target_table")),
                        Names.folded(row.text("target_column"))))
                .toList();
        return new Keys(primary, of(rows, "u").map(named).toList(), foreign);
    }

    private static Stream<Inquiry.Answer> of(List<Inquiry.Answer> rows, String kind) {
        return rows.stream()
                .filter(row -> row.text("kind").equals(kind))
                .sorted(Comparator.comparingLong(row -> row.number("number")));
    }

    private TableName target(String in, String name) {
        return new TableName(in.equals(schema) ? named : Optional.of(in), Names.folded(name));
    }
}
