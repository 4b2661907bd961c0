package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Edge.Relation;
import dev.sparkify.report.diagram.Node.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a diagram as SVG.
 *
 * @param diagram what is drawn
 */
record Svg(Diagram diagram) {
    private static final String FILE = "diagram.css";

    static String style() {
        try (var file = Svg.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The style sheet of diagrams is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String document() {
        return draw("star", true) + "\n";
    }

    String element(String id) {
        return draw(id, false);
    }

    private String draw(String id, boolean isDocument) {
        var layout = Layout.of(diagram);
        var text = new StringWriter();
        var xml = new XmlText(text);
        xml.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "sparkify", "role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("width", Math.ceil(layout.width()))
                .with("height", Math.ceil(layout.height()))
                .with(
                        "viewBox",
                        "0 0 " + XmlText.number(Math.ceil(layout.width())) + " "
                                + XmlText.number(Math.ceil(layout.height())));
        xml.line("title", diagram.title(), "id", id + "-title");
        xml.line("desc", description(), "id", id + "-desc");
        if (isDocument) {
            xml.line("style", "\n" + style());
        }
        markers(xml, id);
        layout.routes().forEach(route -> draw(xml, id, route));
        for (int place = 0; place < diagram.nodes().size(); place++) {
            draw(
                    xml,
                    id + "-" + place,
                    diagram.nodes().get(place),
                    layout.boxes().get(place));
        }
        xml.close().end();
        return text.toString();
    }

    /** Says in words what the drawing shows. */
    private String description() {
        var nodes = diagram.nodes().stream()
                .map(node -> node.title() + " (" + node.role().word() + ")")
                .collect(Collectors.joining(", "));
        var edges = diagram.edges().stream()
                .map(edge -> end(edge.from()) + " " + edge.relation().words() + " " + end(edge.to()))
                .collect(Collectors.joining("; "));
        return edges.isEmpty() ? nodes + "." : nodes + ". " + edges + ".";
    }

    private String end(Edge.End end) {
        var title = diagram.node(end.node()).title();
        return end.row().map(row -> title + "." + row).orElse(title);
    }

    private static void markers(XmlText xml, String id) {
        xml.open("defs");
        marker(xml, id + "-many", 11, "mark", "M0 6 L11 0.5 M0 6 L11 11.5 M0 6 L11 6", "auto-start-reverse");
        marker(xml, id + "-one", 12, "mark", "M5 2 L5 10", "auto");
        marker(xml, id + "-maybe", 12, "hollow", "M10 3 L10 9 M8 6 A3 3 0 1 1 2 6 A3 3 0 1 1 8 6", "auto");
        marker(xml, id + "-arrow", 9, "arrow", "M0 1.5 L10 6 L0 10.5 Z", "auto");
        xml.close();
    }

    private static void marker(XmlText xml, String id, int anchor, String style, String path, String orientation) {
        xml.open("marker", "id", id, "viewBox", "0 0 12 12", "markerUnits", "userSpaceOnUse", "orient", orientation)
                .with("markerWidth", 12)
                .with("markerHeight", 12)
                .with("refX", anchor)
                .with("refY", 6);
        xml.empty("path", "class", style, "d", path).close();
    }

    private void draw(XmlText xml, String id, Route route) {
        var edge = route.edge();
        var points = route.points();
        var way = points.stream()
                .map(point -> XmlText.number(point.x()) + " " + XmlText.number(point.y()))
                .collect(Collectors.joining(" L", "M", ""));
        var drawn = xml.open("path", "class", "edge " + edge.relation().name().toLowerCase(Locale.ROOT), "d", way);
        if (edge.relation().isReference()) {
            var target = edge.relation() == Relation.REFERS ? "-one" : "-maybe";
            drawn.with("marker-start", "url(#" + id + "-many)").with("marker-end", "url(#" + id + target + ")");
        } else {
            drawn.with("marker-end", "url(#" + id + "-arrow)");
        }
        xml.line("title", end(edge.from()) + " " + edge.relation().words() + " " + end(edge.to()));
        xml.close();
    }

    private static void draw(XmlText xml, String id, Node node, Box box) {
        xml.open("g", "class", node.role().word(), "id", id)
                .with("transform", "translate(" + XmlText.number(box.x()) + " " + XmlText.number(box.y()) + ")");
        rectangle(xml, "box", box.width(), box.height());
        head(xml, node, box);
        for (int row = 0; row < node.rows().size(); row++) {
            draw(xml, node, row, box);
        }
        if (node.hidden() > 0) {
            text(xml, "more", Metrics.PADDING, Metrics.middle(node, node.rows().size()) + 4, Metrics.more(node));
        }
        xml.close();
    }

    private static void head(XmlText xml, Node node, Box box) {
        var bare = box.height() <= Metrics.HEAD;
        rectangle(xml, "head", box.width(), bare ? box.height() : Metrics.HEAD);
        var small = box.height() < Metrics.HEAD;
        text(xml, "title", Metrics.PADDING, small ? 21 : 19, node.title());
        if (!small) {
            text(xml, "note", Metrics.PADDING, 35, Metrics.headNote(node));
        }
    }

    private static void rectangle(XmlText xml, String style, double width, double height) {
        xml.open("rect", "class", style)
                .with("width", width)
                .with("height", height)
                .with("rx", 4);
        xml.close();
    }

    private static void draw(XmlText xml, Node node, int place, Box box) {
        var row = node.rows().get(place);
        var base = Metrics.middle(node, place) + 4;
        if (place > 0) {
            var y = Metrics.HEAD + place * Metrics.ROW;
            xml.empty("path", "class", "row", "d", "M0 " + XmlText.number(y) + " H" + XmlText.number(box.width()));
        }
        small(xml, "keys", Metrics.PADDING, base, Metrics.keys(row), "start");
        text(xml, style(row), Metrics.PADDING + Metrics.nameStart(node), base, row.name());
        text(xml, "type", Metrics.PADDING + Metrics.typeStart(node), base, row.type());
        small(xml, "layout", box.width() - Metrics.PADDING, base, Metrics.layout(row), "end");
    }

    private static String style(Row row) {
        return row.keys().contains("PK") ? "name key" : "name";
    }

    private static void small(XmlText xml, String style, double x, double y, String text, String anchor) {
        if (!text.isEmpty()) {
            xml.line(
                    "text",
                    text,
                    "class",
                    style,
                    "x",
                    XmlText.number(x),
                    "y",
                    XmlText.number(y),
                    "text-anchor",
                    anchor);
        }
    }

    private static void text(XmlText xml, String style, double x, double y, String text) {
        xml.line("text", text, "class", style, "x", XmlText.number(x), "y", XmlText.number(y));
    }
}
