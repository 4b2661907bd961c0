package dev.sparkify.report.diagram;

import dev.sparkify.mapping.Days;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.report.diagram.Diagram.Kind;
import dev.sparkify.report.diagram.Edge.End;
import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.report.diagram.Node.Role;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws which tables are made from which.
 *
 * @param star what is drawn
 */
record Lineage(StarSchema star) {
    Diagram diagram() {
        var nodes = new LinkedHashSet<Node>();
        star.stagingTables().forEach(staging -> nodes.add(source(staging.name())));
        made().forEach(table ->
                mapping(table).flatMap(Mapping::days).ifPresent(days -> nodes.add(calendar(table, days))));
        star.stagingTables().forEach(staging -> nodes.add(TableNodes.bare(staging)));
        made().forEach(table -> nodes.add(TableNodes.bare(table)));
        return new Diagram(Kind.LINEAGE, "Lineage of star " + star.name(), List.copyOf(nodes), edges());
    }

    private List<Edge> edges() {
        var edges = new LinkedHashSet<Edge>();
        star.stagingTables()
                .forEach(staging ->
                        edges.add(new Edge(End.of(sourceOf(staging.name())), End.of(staging.name()), Relation.FEEDS)));
        made().forEach(table -> mapping(table).ifPresent(mapping -> addOrigins(table, mapping, edges)));
        return List.copyOf(edges);
    }

    private static void addOrigins(Table table, Mapping mapping, LinkedHashSet<Edge> edges) {
        edges.add(new Edge(End.of(origin(table, mapping)), End.of(table.name()), Relation.FEEDS));
        if (table instanceof FactTable) {
            Stream.concat(
                            mapping.lookups().stream().map(Lookup::dimension),
                            table.foreignKeys().stream().map(ForeignKey::dimension))
                    .forEach(dimension ->
                            edges.add(new Edge(End.of(dimension), End.of(table.name()), Relation.FOUND_IN)));
        }
    }

    static String origin(Table table, Mapping mapping) {
        return mapping.days().isPresent() ? sourceOf(table.name()) : mapping.staging();
    }

    static Node calendar(Table table, Days days) {
        var id = sourceOf(table.name());
        return new Node(id, days.first() + " – " + days.last(), Role.SOURCE, "", List.of(), 0);
    }

    private static Node source(String staging) {
        return new Node(sourceOf(staging), "files for " + staging, Role.SOURCE, "", List.of(), 0);
    }

    private static String sourceOf(String table) {
        return "source of " + table;
    }

    private Stream<Table> made() {
        return Stream.concat(star.dimensions().stream(), star.facts().stream());
    }

    static Optional<Mapping> mapping(Table table) {
        if (table instanceof FactTable fact) {
            return fact.mapping();
        }
        return table instanceof DimensionTable dimension ? dimension.mapping() : Optional.empty();
    }
}
