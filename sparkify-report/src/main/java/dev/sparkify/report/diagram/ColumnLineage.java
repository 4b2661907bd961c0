package dev.sparkify.report.diagram;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.ColumnReference;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.report.diagram.Diagram.Kind;
import dev.sparkify.report.diagram.Edge.End;
import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.report.diagram.Node.Row;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws which columns are made from which.
 *
 * @param star what is drawn
 */
record ColumnLineage(StarSchema star) {
    Diagram diagram() {
        return diagram("Columns of star " + star.name(), made().toList());
    }

    Diagram diagram(String name) {
        var table = made().filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("Star " + star.name() + " has no dimension or fact " + name
                        + "; it has " + made().map(Table::name).collect(Collectors.joining(", "))));
        return diagram("Columns of " + name, List.of(table));
    }

    private Diagram diagram(String title, List<Table> targets) {
        var edges = targets.stream()
                .flatMap(table -> Lineage.mapping(table).stream().flatMap(mapping -> edges(table, mapping)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var ends = edges.stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .collect(Collectors.toSet());
        return new Diagram(Kind.COLUMNS, title, nodes(targets, ends).toList(), List.copyOf(edges));
    }

    /** Draws the targets as a whole, of other tables only what the targets are made from. */
    private Stream<Node> nodes(List<Table> targets, Set<End> ends) {
        var calendars = targets.stream()
                .flatMap(table -> Lineage.mapping(table).stream()
                        .flatMap(mapping -> mapping.days().stream().map(days -> Lineage.calendar(table, days))))
                .map(node -> withDay(node, ends));
        var tables = Stream.concat(star.stagingTables().stream(), made())
                .map(TableNodes::whole)
                .map(node ->
                        targets.stream().anyMatch(table -> table.name().equals(node.id())) ? node : only(node, ends));
        return Stream.concat(calendars, tables.filter(node -> !node.rows().isEmpty()));
    }

    private static Node withDay(Node calendar, Set<End> ends) {
        var rows = ends.stream()
                .filter(end -> end.node().equals(calendar.id()))
                .flatMap(end -> end.row().stream())
                .map(name -> new Row(name, "date", List.of(), List.of()))
                .toList();
        return new Node(calendar.id(), calendar.title(), calendar.role(), "", rows, 0);
    }

    private static Node only(Node node, Set<End> ends) {
        var rows = node.rows().stream()
                .filter(row -> ends.contains(End.of(node.id(), row.name())))
                .toList();
        return new Node(
                node.id(), node.title(), node.role(), "", rows, node.rows().size() - rows.size());
    }

    private static Stream<Edge> edges(Table table, Mapping mapping) {
        var set = mapping.assignments().stream().flatMap(assignment -> edges(table, mapping, assignment));
        var found = mapping.lookups().stream().flatMap(lookup -> edges(table, lookup));
        return Stream.concat(set, found).filter(edge -> hasRow(table, edge));
    }

    private static Stream<Edge> edges(Table table, Mapping mapping, Assignment assignment) {
        var relation = assignment.value() instanceof ColumnReference ? Relation.FEEDS : Relation.COMPUTES;
        var origin = Lineage.origin(table, mapping);
        return assignment
                .value()
                .columns()
                .map(column -> new Edge(End.of(origin, column), End.of(table.name(), assignment.column()), relation));
    }

    private static Stream<Edge> edges(Table table, Lookup lookup) {
        return lookup.taken().stream()
                .map(taken -> new Edge(
                        End.of(lookup.dimension(), taken.memberColumn()),
                        End.of(table.name(), taken.column()),
                        Relation.FOUND_IN));
    }

    /** What is kept for lookups alone is no column that is shown. */
    private static boolean hasRow(Table table, Edge edge) {
        var column = edge.to().row().orElseThrow();
        return table.find(column).isPresent() && !TableNodes.isTechnical(column);
    }

    private Stream<Table> made() {
        return Stream.concat(star.dimensions().stream(), star.facts().stream());
    }
}
