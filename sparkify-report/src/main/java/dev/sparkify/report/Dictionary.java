package dev.sparkify.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.input;
import static j2html.TagCreator.kbd;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.diagram.Diagram;
import dev.sparkify.report.diagram.Edge;
import dev.sparkify.report.diagram.Node;
import dev.sparkify.report.diagram.Node.Row;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import j2html.tags.specialized.ArticleTag;
import j2html.tags.specialized.DetailsTag;
import j2html.tags.specialized.DivTag;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes every table and column of a star, to be searched. */
final class Dictionary {
    private static final List<DataTable.Column> HEADS = List.of(
            DataTable.Column.text("Column"),
            DataTable.Column.text("Type"),
            DataTable.Column.text("Key"),
            DataTable.Column.text("Layout"),
            DataTable.Column.text("NULL"),
            DataTable.Column.text("Refers to"),
            DataTable.Column.text("Made from"),
            DataTable.Column.text("Meaning"));

    private final StarSchema star;
    private final Diagram columns;
    private final List<Table> tables;

    Dictionary(StarSchema star) {
        this.star = star;
        this.columns = Diagram.columnLineage(star);
        this.tables = Stream.of(star.facts(), star.dimensions(), star.stagingTables())
                .<Table>flatMap(List::stream)
                .toList();
    }

    Section section() {
        return Section.of(
                "dictionary",
                "Dictionary",
                search(),
                div(each(tables, this::entry)).withId("entries"));
    }

    private DivTag search() {
        return div(
                        label(text("Search tables and columns "), kbd("/")).withFor("search"),
                        input().withType("search").withId("search").attr("autocomplete", "off"),
                        span().withId("found").attr("role", "status"))
                .withClass("search");
    }

    private ArticleTag entry(Table table) {
        var node = Node.of(table);
        var made = article(
                h3(
                                text(table.name() + " "),
                                span(node.role().word())
                                        .withClass("badge " + node.role().word()))
                        .withId("table-" + tables.indexOf(table)),
                p(table.comment().orElse("")).withCondClass(table.comment().isEmpty(), "empty"),
                p(facts(table, node)).withClass("quiet"),
                entries(table, node).withoutEmptyColumns().html());
        return (node.role() == Node.Role.STAGING ? made : made.with(origins(table))).withClass("entry");
    }

    private static String facts(Table table, Node node) {
        var sorted = table.sortKey().columns();
        return node.note() + (sorted.isEmpty() ? "" : " (" + String.join(", ", sorted) + ")") + "; "
                + Amounts.of(node.rows().size(), "column", "columns");
    }

    private DetailsTag origins(Table table) {
        var diagram = Diagram.columnLineage(star, table.name());
        return details(
                summary("Where the columns of " + table.name() + " come from"),
                Drawings.drawn("columns-" + tables.indexOf(table), diagram));
    }

    private DataTable entries(Table table, Node node) {
        var rows = node.rows().stream().map(row -> row(table, row)).toList();
        return new DataTable("Columns of " + table.name(), HEADS, rows);
    }

    private List<Cell> row(Table table, Row row) {
        var column = table.find(row.name()).orElseThrow();
        return List.of(
                Cell.of(code(row.name())),
                Cell.of(row.type()),
                Cell.of(String.join(" ", row.keys())),
                Cell.of(String.join(", ", row.layout())),
                Cell.of(column.nullable() ? "yes" : "no"),
                Cell.of(reference(table, row.name())),
                Cell.of(origin(table, row.name())),
                Cell.of(meaning(column)));
    }

    private static String meaning(Column column) {
        return column.comment().orElse("");
    }

    private static String reference(Table table, String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.column().equals(column))
                .map(ForeignKey::dimension)
                .collect(Collectors.joining(", "));
    }

    private String origin(Table table, String column) {
        Predicate<Edge> isOfColumn = edge -> edge.to().node().equals(table.name())
                && edge.to().row().filter(column::equals).isPresent();
        return columns.edges().stream()
                .filter(isOfColumn)
                .map(this::origin)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String origin(Edge edge) {
        var from = columns.node(edge.from().node()).title() + "."
                + edge.from().row().orElse("");
        return switch (edge.relation()) {
            case FEEDS, REFERS, MAY_REFER -> from;
            case COMPUTES -> from + " (computed)";
            case FOUND_IN -> from + " (looked up)";
        };
    }
}
