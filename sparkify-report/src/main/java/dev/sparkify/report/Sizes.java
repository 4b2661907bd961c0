package dev.sparkify.report;

import static j2html.TagCreator.p;

import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.DataTable.Column;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.advice.TableEstimate;
import java.util.List;
import java.util.Map;

/**
 * Shows how many rows the tables have, and how long they are.
 *
 * @param estimates what is known
 */
record Sizes(Estimates estimates) {
    Section section() {
        if (estimates.tables().isEmpty()) {
            return Section.of("sizes", "Sizes", p("The sizes of the tables are not known."));
        }
        return Section.of(
                "sizes",
                "Sizes",
                p("Rows of each table, and the bytes of their values; an engine compresses them."),
                new Chart(Chart.Kind.BARS, "Rows of tables", table()).html());
    }

    private DataTable table() {
        var columns = List.of(
                Column.label("Table"), Column.series("Rows"), Column.number("Bytes of a row"), Column.number("Bytes"));
        return new DataTable(
                "Rows of tables",
                columns,
                estimates.tables().entrySet().stream().map(Sizes::row).toList());
    }

    private static List<Cell> row(Map.Entry<String, TableEstimate> table) {
        var estimate = table.getValue();
        if (estimate.rowBytes().isEmpty()) {
            return List.of(
                    Cell.of(table.getKey()), Cell.of(estimate.rows()), Cell.of("not known"), Cell.of("not known"));
        }
        var bytes = estimate.rowBytes().getAsDouble();
        var whole = Math.round(bytes * estimate.rows());
        return List.of(
                Cell.of(table.getKey()),
                Cell.of(estimate.rows()),
                Cell.of(Math.round(bytes)),
                Cell.of(whole, Amounts.bytes(whole)));
    }
}
