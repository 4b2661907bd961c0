package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.examples.Questions;
import dev.sparkify.local.DuckDb;
import dev.sparkify.report.ReportContents;
import dev.sparkify.report.ReportContents.Answer;
import dev.sparkify.report.WarehouseReport;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a page that shows a whole warehouse. */
@Command(
        name = "report",
        description = {
            "Writes one HTML file that shows the warehouse of a database file: the star and its lineage, every table and"
                    + " column, the five questions, loads with their receipts, rejected records, checks, sizes, advice.",
            "",
            "The file needs nothing but a browser and loads nothing from anywhere. It shows values of records: rejected"
                    + " ones, samples of failed checks, answers."
        },
        footer = "  sparkify report --database plays.duckdb --out plays.html")
@SuppressWarnings("NullAway.Init")
public final class ReportCommand extends Job {
    @Option(
            names = "--database",
            paramLabel = "FILE",
            required = true,
            description = "A file that 'sparkify etl' made; nothing in it is changed.")
    private Path database;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The page, written in place of what is there.")
    private Path out;

    @Override
    void run() {
        var report = WarehouseReport.of(contents().answering(answers()));
        new OutFile(out).write(report.asHtml());
        out().println("Written to " + out + ": open it in a browser");
        out().flush();
    }

    private ReportContents contents() {
        var star = Star.of(database).schema();
        try (var warehouse = Warehouse.attach(DuckDb.file(database), star)) {
            var handle = warehouse.handle();
            return ReportContents.of(handle, star, handle.estimates(), LocalDateTime.now(ZoneOffset.UTC));
        }
    }

    private Answer[] answers() {
        try (var opened = ReadOnlyDatabase.open(database)) {
            return Questions.all().stream()
                    .map(question -> {
                        var rows = new AnswerRows();
                        opened.answer(question.sql(), rows);
                        return rows.to(question);
                    })
                    .toArray(Answer[]::new);
        }
    }
}
