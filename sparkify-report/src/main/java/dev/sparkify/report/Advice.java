package dev.sparkify.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.DataTable.Column;
import dev.sparkify.sql.advice.Finding;
import dev.sparkify.sql.advice.JoinReview;
import dev.sparkify.sql.advice.Movement;
import dev.sparkify.sql.advice.Proposal;
import dev.sparkify.sql.advice.Review;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows what the adviser found.
 *
 * @param review the review
 */
record Advice(Review review) {
    Section section() {
        var head = p("How the star would lie on Amazon Redshift, on "
                + Amounts.of(review.cluster().nodes(), "node", "nodes") + " with "
                + Amounts.of(review.cluster().slices(), "slice", "slices") + " in all.");
        var findings = ul(each(review.findings(), Advice::finding)).withClass("findings");
        var joins = Stream.of(h3("What joins move between nodes"), joins().html());
        var proposals = review.proposals().isEmpty()
                ? Stream.<DomContent>of()
                : Stream.of(
                        h3("The adviser would lay out otherwise"), proposals().html());
        var body = Stream.of(
                        Stream.of(head, review.findings().isEmpty() ? p("Nothing was found.") : findings),
                        joins,
                        proposals)
                .flatMap(parts -> parts)
                .toList();
        return new Section("advice", "Advice on the layout", body);
    }

    private static LiTag finding(Finding finding) {
        var severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return li(
                        p(span(severity).withClass("badge " + severity), text(" "), strong(finding.subject())),
                        p(finding.reason()),
                        p(
                                text(finding.remedy() + " "),
                                a("Why (Redshift: " + page(finding) + ")")
                                        .withHref(finding.source())
                                        .withRel("noreferrer")))
                .withClass("finding");
    }

    private static String page(Finding finding) {
        var source = finding.source();
        return source.substring(source.lastIndexOf('/') + 1).replace(".html", "");
    }

    private DataTable joins() {
        var columns = List.of(
                Column.text("Join"),
                Column.text("As laid out"),
                Column.number("Moves"),
                Column.number("Even"),
                Column.number("Copied"),
                Column.number("By key"));
        return new DataTable(
                "What joins move between nodes",
                columns,
                review.joins().stream().map(Advice::row).toList());
    }

    private static List<Cell> row(JoinReview join) {
        return List.of(
                Cell.of(join.join()),
                Cell.of(kinds(join.asLaidOut())),
                moved(join.asLaidOut()),
                moved(join.even()),
                moved(join.copied()),
                moved(join.collocated()));
    }

    private static String kinds(Movement movement) {
        return movement.kinds().isEmpty()
                ? "not known"
                : movement.kinds().stream().map(Enum::name).collect(Collectors.joining(" or "));
    }

    private static Cell moved(Movement movement) {
        return movement.bytes().isEmpty()
                ? Cell.of("not known")
                : Cell.of(
                        movement.bytes().getAsLong(),
                        Amounts.bytes(movement.bytes().getAsLong()));
    }

    private DataTable proposals() {
        return new DataTable(
                "Layout that the adviser proposes",
                List.of(Column.text("Layout")),
                review.proposals().stream()
                        .map(Proposal::text)
                        .map(Cell::of)
                        .map(List::of)
                        .toList());
    }
}
