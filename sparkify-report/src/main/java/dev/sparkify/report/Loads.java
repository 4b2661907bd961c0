package dev.sparkify.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.DataTable.Column;
import j2html.tags.DomContent;
import j2html.tags.specialized.DetailsTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Shows the loads over time, each with its receipt.
 *
 * @param all the loads, in the order of their numbers
 */
record Loads(List<PastLoad> all) {
    private static final int SHOWN = 200;
    private static final int WITH_RECEIPT = 30;

    Section section() {
        if (all.isEmpty()) {
            return Section.of("loads", "Loads", p("Nothing was loaded yet."));
        }
        return Section.of(
                "loads",
                "Loads",
                p(Amounts.of(all.size(), "load", "loads") + " since "
                        + Amounts.time(all.get(0).at()) + " UTC."
                        + (all.size() > SHOWN ? " The last " + SHOWN + " are shown." : "")
                        + (all.size() > WITH_RECEIPT ? " The last " + WITH_RECEIPT + " have receipts." : "")),
                new Chart(Chart.Kind.COLUMNS, "Records of each load", overTime()).html(),
                each(newestFirst(), Loads::receipt));
    }

    private List<PastLoad> last(int count) {
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private List<PastLoad> newestFirst() {
        var loads = new ArrayList<>(last(WITH_RECEIPT));
        Collections.reverse(loads);
        return loads;
    }

    private DataTable overTime() {
        return new DataTable(
                "Records of each load",
                List.of(
                        Column.label("Load"),
                        Column.text("At (UTC)"),
                        Column.series("Staged"),
                        Column.series("Set aside"),
                        Column.number("Rows inserted"),
                        Column.number("Files"),
                        Column.number("Bytes")),
                last(SHOWN).stream().map(Loads::row).toList());
    }

    private static List<Cell> row(PastLoad load) {
        return List.of(
                Cell.of(Amounts.number(load.load())),
                Cell.of(Amounts.time(load.at())),
                Cell.of(sum(load, SourceReport::staged)),
                Cell.of(sum(load, SourceReport::quarantined)),
                Cell.of(load.tables().stream().mapToLong(TableReport::inserted).sum()),
                Cell.of(sum(load, SourceReport::filesLoaded)),
                Cell.of(sum(load, SourceReport::bytes), Amounts.bytes(sum(load, SourceReport::bytes))));
    }

    private static long sum(PastLoad load, ToLongFunction<SourceReport> amount) {
        return load.sources().stream().mapToLong(amount).sum();
    }

    private static DetailsTag receipt(PastLoad load) {
        var parts = new ArrayList<DomContent>();
        parts.add(summary("Receipt of load " + Amounts.number(load.load()) + ", " + Amounts.time(load.at())));
        parts.add(sources(load).html());
        parts.add(tables(load).html());
        return details(parts.toArray(DomContent[]::new));
    }

    private static DataTable sources(PastLoad load) {
        var columns = Stream.concat(
                        Stream.of(Column.text("Source")),
                        Stream.of("Files found", "Skipped", "Loaded", "Bytes", "Read", "Staged", "Set aside")
                                .map(Column::number))
                .toList();
        return new DataTable(
                "What load " + load.load() + " read",
                columns,
                load.sources().stream().map(Loads::row).toList());
    }

    private static List<Cell> row(SourceReport source) {
        return List.of(
                Cell.of(source.staging()),
                Cell.of(source.filesFound()),
                Cell.of(source.filesSkipped()),
                Cell.of(source.filesLoaded()),
                Cell.of(source.bytes()),
                Cell.of(source.read()),
                Cell.of(source.staged()),
                Cell.of(source.quarantined()));
    }

    /** What happened to no record of any table has no column. */
    private static DataTable tables(PastLoad load) {
        var outcomes = Stream.of(Outcome.values())
                .filter(outcome -> load.tables().stream().anyMatch(table -> table.count(outcome) != 0))
                .toList();
        var columns = Stream.concat(
                        Stream.of(Column.text("Table")),
                        outcomes.stream().map(Outcome::title).map(Column::number))
                .toList();
        return new DataTable(
                "What became of it in load " + load.load(),
                columns,
                load.tables().stream().map(table -> row(table, outcomes)).toList());
    }

    private static List<Cell> row(TableReport table, List<Outcome> outcomes) {
        return Stream.concat(
                        Stream.of(Cell.of(table.table())),
                        outcomes.stream().map(outcome -> Cell.of(table.count(outcome))))
                .toList();
    }
}
