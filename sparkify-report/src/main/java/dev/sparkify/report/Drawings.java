package dev.sparkify.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;

import dev.sparkify.report.diagram.Diagram;
import dev.sparkify.schema.StarSchema;
import j2html.tags.specialized.DivTag;

/**
 * Draws the star.
 *
 * @param star what is drawn
 */
record Drawings(StarSchema star) {
    Section tables() {
        return Section.of(
                "star",
                "The star",
                p(
                        "Facts refer to dimensions. A circle at the end of a line: there may be none. PK, FK, UK: primary, foreign,"
                                + " unique key; dist, sort: how rows are spread and sorted."),
                drawn("tables", Diagram.entities(star)));
    }

    Section lineage() {
        return Section.of(
                "lineage",
                "Lineage",
                p(
                        "Which tables are made from which. Dashed: members are looked up. The dictionary traces each column."),
                drawn("lineage-of-tables", Diagram.lineage(star)));
    }

    static DivTag drawn(String id, Diagram diagram) {
        return div(rawHtml(diagram.asSvgElement(id)))
                .withClass("scroll drawing")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", diagram.title());
    }
}
