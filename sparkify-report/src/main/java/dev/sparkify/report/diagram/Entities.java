package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Diagram.Kind;
import dev.sparkify.report.diagram.Edge.End;
import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws dimensions and facts.
 *
 * @param star what is drawn
 */
record Entities(StarSchema star) {
    /** Of how many tables all columns are drawn. */
    private static final int READ_AT_A_GLANCE = 12;

    Diagram diagram() {
        var tables = tables();
        var nodes = tables.stream()
                .map(table -> tables.size() > READ_AT_A_GLANCE ? TableNodes.keys(table) : TableNodes.whole(table))
                .toList();
        var edges = tables.stream()
                .flatMap(table -> table.foreignKeys().stream().map(key -> edge(table, key)))
                .toList();
        return new Diagram(Kind.ENTITIES, "Tables of star " + star.name(), nodes, edges);
    }

    private List<Table> tables() {
        return Stream.concat(star.facts().stream(), star.dimensions().stream())
                .map(Table.class::cast)
                .toList();
    }

    private Edge edge(Table table, ForeignKey key) {
        var dimension = star.dimension(key.dimension()).orElseThrow();
        var nullable = table.find(key.column()).map(Column::nullable).orElse(false);
        return new Edge(
                End.of(table.name(), key.column()),
                End.of(dimension.name(), dimension.primaryKey().get(0)),
                nullable ? Relation.MAY_REFER : Relation.REFERS);
    }
}
