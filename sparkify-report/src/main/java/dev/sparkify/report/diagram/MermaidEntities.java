package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.report.diagram.Node.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes dimensions and facts for Mermaid.
 *
 * @param diagram what is written
 */
record MermaidEntities(Diagram diagram) {
    String text() {
        var entities = diagram.nodes().stream().flatMap(this::entity);
        var references = diagram.edges().stream().map(this::reference);
        return Stream.of(Stream.of("erDiagram"), references, entities)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> entity(Node node) {
        var head = "    " + id(node.id()) + "[" + MermaidText.quoted(node.title() + " (" + node.note() + ")") + "] {";
        var more = node.hidden() == 0 ? Stream.<String>of() : Stream.of("        more columns " + quotedCount(node));
        return Stream.of(Stream.of(head), node.rows().stream().map(MermaidEntities::row), more, Stream.of("    }"))
                .flatMap(lines -> lines);
    }

    private static String quotedCount(Node node) {
        return "\"" + node.hidden() + " more\"";
    }

    private static String row(Row row) {
        var keys = row.keys().isEmpty() ? "" : " " + String.join(", ", row.keys());
        var remarks = Stream.concat(spelling(row), row.layout().stream()).toList();
        return "        " + MermaidText.word(row.type()) + " " + MermaidText.word(row.name()) + keys + comment(remarks);
    }

    /** A name that Mermaid cannot write as it is stands in the comment. */
    private static Stream<String> spelling(Row row) {
        return MermaidText.word(row.name()).equals(row.name()) ? Stream.of() : Stream.of(row.name());
    }

    private static String comment(List<String> remarks) {
        return remarks.isEmpty() ? "" : " " + MermaidText.quoted(String.join(", ", remarks));
    }

    private String reference(Edge edge) {
        var optional = edge.relation() == Relation.MAY_REFER;
        return "    " + id(edge.to().node()) + (optional ? " |o--o{ " : " ||--o{ ")
                + id(edge.from().node()) + " : "
                + MermaidText.quoted(edge.from().row().orElse(""));
    }

    private String id(String node) {
        return MermaidText.id(diagram, node);
    }
}
