package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Edge.End;
import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.report.diagram.Node.Role;
import dev.sparkify.report.diagram.Node.Row;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes lineage for Mermaid.
 *
 * @param diagram what is written
 */
record MermaidFlow(Diagram diagram) {
    String text() {
        var nodes = diagram.nodes().stream().flatMap(this::node);
        var edges = diagram.edges().stream().map(this::edge);
        return Stream.of(Stream.of("flowchart LR"), nodes, edges)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> node(Node node) {
        var id = MermaidText.id(diagram, node.id());
        var title = MermaidText.quoted(node.title());
        if (node.rows().isEmpty()) {
            return Stream.of("    " + id + (node.role() == Role.SOURCE ? "([" + title + "])" : "[" + title + "]"));
        }
        var rows = node.rows().stream().map(row -> row(id, node, row));
        return Stream.of(Stream.of("    subgraph " + id + "[" + title + "]"), rows, Stream.of("    end"))
                .flatMap(lines -> lines);
    }

    private static String row(String id, Node node, Row row) {
        return "        " + rowId(id, node, row.name()) + "[" + MermaidText.quoted(row.name()) + "]";
    }

    private String edge(Edge edge) {
        return "    " + end(edge.from()) + arrow(edge.relation()) + end(edge.to());
    }

    private static String arrow(Relation relation) {
        return switch (relation) {
            case FEEDS, REFERS -> " --> ";
            case COMPUTES -> " ==> ";
            case FOUND_IN, MAY_REFER -> " -.-> ";
        };
    }

    private String end(End end) {
        var id = MermaidText.id(diagram, end.node());
        return end.row().map(row -> rowId(id, diagram.node(end.node()), row)).orElse(id);
    }

    private static String rowId(String id, Node node, String row) {
        var names = node.rows().stream().map(Row::name).toList();
        return id + "_" + names.indexOf(row);
    }
}
