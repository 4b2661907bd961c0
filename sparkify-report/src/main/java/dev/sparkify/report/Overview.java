package dev.sparkify.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import dev.sparkify.sql.advice.Review;
import dev.sparkify.sql.advice.Severity;
import j2html.tags.specialized.UlTag;
import java.util.List;

/**
 * Tells in a few numbers how the warehouse stands.
 *
 * @param contents what is shown
 * @param review what the adviser found
 */
record Overview(ReportContents contents, Review review) {
    private record Tile(String section, String number, String text, boolean isAlarming) {}

    UlTag html() {
        return ul(each(
                        tiles(),
                        tile -> li(a(strong(tile.number()), span(tile.text())).withHref("#" + tile.section()))
                                .withCondClass(tile.isAlarming(), "alarming")))
                .withClass("tiles");
    }

    private List<Tile> tiles() {
        var audit = contents.ledger().audit();
        var failed = audit.failures().size();
        var open = contents.ledger().rejects().stream()
                .filter(reject -> reject.replacedBy() == 0)
                .count();
        var warnings = review.of(Severity.WARNING).size();
        var loads = contents.ledger().loads().size();
        return List.of(
                tile(
                        "dictionary",
                        contents.star().dimensions().size()
                                + contents.star().facts().size(),
                        "table",
                        "tables"),
                tile("sizes", rows(), "row", "rows"),
                tile("loads", loads, "load", "loads"),
                new Tile(
                        "checks", Amounts.number(failed), "of " + audit.checks().size() + " checks failed", failed > 0),
                new Tile("rejects", Amounts.number(open), "rejected, not corrected", open > 0),
                new Tile(
                        "advice",
                        Amounts.number(warnings),
                        warnings == 1 ? "layout warning" : "layout warnings",
                        warnings > 0));
    }

    private static Tile tile(String section, long count, String one, String many) {
        return new Tile(section, Amounts.number(count), count == 1 ? one : many, false);
    }

    private long rows() {
        return contents.estimates().tables().values().stream()
                .mapToLong(table -> table.rows())
                .sum();
    }
}
