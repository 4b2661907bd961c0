package dev.sparkify.report;

import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import dev.sparkify.quality.AuditReport;
import dev.sparkify.quality.CheckReport;
import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.DataTable.Column;
import java.util.Comparator;
import java.util.List;

/**
 * Shows what came of all checks.
 *
 * @param audit the checks
 */
record Checks(AuditReport audit) {
    Section section() {
        return Section.of(
                "checks",
                "Checks",
                p(Amounts.of(audit.checks().size(), "check", "checks") + " over all rows: "
                        + Amounts.number(audit.failures().size()) + " failed, "
                        + Amounts.number(audit.warnings().size()) + " warned."),
                table().html());
    }

    private DataTable table() {
        var columns = List.of(
                Column.text("Result"),
                Column.number("Violations"),
                Column.text("Table"),
                Column.text("Check"),
                Column.text("Such as"));
        var rows = audit.checks().stream()
                .sorted(Comparator.comparing(CheckReport::passed).thenComparing(check -> !check.failed()))
                .map(Checks::row)
                .toList();
        return new DataTable("Checks", columns, rows).withoutEmptyColumns();
    }

    private static List<Cell> row(CheckReport check) {
        var result = check.failed() ? "failed" : check.passed() ? "passed" : "warned";
        return List.of(
                Cell.of(span(result).withClass("badge " + result)),
                Cell.of(check.violations()),
                Cell.of(check.table()),
                Cell.of(check.check()),
                Cell.of(Disclosure.of(check.samples())));
    }
}
