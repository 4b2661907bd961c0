package dev.sparkify.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.p;

import dev.sparkify.load.RejectedRecord;
import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.DataTable.Column;
import java.util.List;

/**
 * Shows records that loads set aside.
 *
 * @param all the records, in the order of their numbers
 * @param disclosure what may be shown of them
 */
record Rejects(List<RejectedRecord> all, Disclosure disclosure) {
    private static final int SHOWN = 500;

    Section section() {
        if (all.isEmpty()) {
            return Section.of("rejects", "Rejected records", p("No record is set aside."));
        }
        var columns = List.of(
                Column.number("No."),
                Column.number("Load"),
                Column.text("For"),
                Column.text("File"),
                Column.number("Line"),
                Column.text("Column"),
                Column.text("Reason"),
                Column.text("Record"),
                Column.text("Corrected"));
        var shown = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        return Section.of(
                "rejects",
                "Rejected records",
                p(Amounts.of(all.size(), "record is", "records are") + " kept that loads set aside."
                        + (all.size() > SHOWN ? " The last " + SHOWN + " are shown." : "")),
                new DataTable(
                                "Rejected records",
                                columns,
                                shown.stream()
                                        .map(disclosure::of)
                                        .map(Rejects::row)
                                        .toList())
                        .withoutEmptyColumns()
                        .html());
    }

    private static List<Cell> row(RejectedRecord reject) {
        return List.of(
                Cell.of(reject.id()),
                Cell.of(reject.load()),
                Cell.of(reject.staging()),
                Cell.of(reject.file()),
                reject.line() == 0 ? Cell.of("") : Cell.of(reject.line()),
                Cell.of(reject.column()),
                Cell.of(Disclosure.of(reject.reason())),
                Cell.of(code(Disclosure.of(reject.text())).withClass("record")),
                Cell.of(reject.replacedBy() == 0 ? "no" : "by load " + Amounts.number(reject.replacedBy())));
    }
}
