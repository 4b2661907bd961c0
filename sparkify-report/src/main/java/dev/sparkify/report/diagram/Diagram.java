package dev.sparkify.report.diagram;

import dev.sparkify.error.InputException;
import dev.sparkify.schema.StarSchema;
import java.util.List;

/**
 * Is what a diagram shows: tables and what joins them, not yet where they lie. Equal for equal stars. Columns that only
 * Sparkify needs are never in it. Immutable and thread-safe.
 *
 * @param kind what is shown of the star
 * @param title what the diagram is called
 * @param nodes the tables, and where their records come from
 * @param edges what joins them
 */
public record Diagram(Kind kind, String title, List<Node> nodes, List<Edge> edges) {
    /** Names what is shown of a star. */
    public enum Kind {
        /** Dimensions and facts with their columns and keys, and which refers to which. */
        ENTITIES,
        /** Which tables are made from which, from the sources to the facts. */
        LINEAGE,
        /** Which columns are made from which. */
        COLUMNS
    }

    /** Takes copies of the lists. */
    public Diagram {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * Draws dimensions and facts, their columns, keys, distribution and sort keys, and which refers to which. Of a star of
     * more than 12 of them only those columns that are part of a key, of the distribution or of the sort key are drawn.
     *
     * @param star what is drawn
     * @return the diagram
     */
    public static Diagram entities(StarSchema star) {
        return new Entities(star).diagram();
    }

    /**
     * Draws which tables are made from which: sources, staging tables, dimensions, facts.
     *
     * @param star what is drawn
     * @return the diagram
     */
    public static Diagram lineage(StarSchema star) {
        return new Lineage(star).diagram();
    }

    /**
     * Draws which columns of all dimensions and facts are made from which.
     *
     * @param star what is drawn
     * @return the diagram
     */
    public static Diagram columnLineage(StarSchema star) {
        return new ColumnLineage(star).diagram();
    }

    /**
     * Draws which columns a table is made from.
     *
     * @param star what is drawn
     * @param table the name of a dimension or fact, lower-cased
     * @return the diagram
     * @throws InputException if the star has no such dimension or fact
     */
    public static Diagram columnLineage(StarSchema star, String table) {
        return new ColumnLineage(star).diagram(table);
    }

    /**
     * Finds a node.
     *
     * @param id what an end of an edge names
     * @return the node
     * @throws IllegalArgumentException if there is none
     */
    public Node node(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The diagram has no node " + id));
    }

    /**
     * Writes the diagram for Mermaid.
     *
     * @return an {@code erDiagram} or a {@code flowchart}, ended by a new line
     * @see <a href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html">Mermaid: entity-relationship diagrams</a>
     */
    public String asMermaid() {
        return kind == Kind.ENTITIES ? new MermaidEntities(this).text() : new MermaidFlow(this).text();
    }

    /**
     * Draws the diagram as a file of its own, in the colours that the viewer prefers, light or dark.
     *
     * @return an SVG document, ended by a new line; equal for equal diagrams
     */
    public String asSvg() {
        return new Svg(this).document();
    }

    /**
     * Draws the diagram as a part of a page, whose style sheet has {@link #style()} in it.
     *
     * @param id begins the identifiers of what is drawn; each diagram of a page has another one
     * @return an {@code svg} element
     */
    public String asSvgElement(String id) {
        return new Svg(this).element(id);
    }

    /**
     * Returns the style sheet of the drawings.
     *
     * @return CSS; its rules are about {@code svg.sparkify} alone
     */
    public static String style() {
        return Svg.style();
    }
}
