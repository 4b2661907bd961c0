package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.local.DuckDb;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a table to files. */
@Command(
        name = "export",
        description = "Writes a table of a database file to Parquet, CSV or JSON: all of its rows, or nothing.",
        footer = {
            "  sparkify export --database plays.duckdb --table fact_songplays --format parquet --out plays",
            "  sparkify export --database plays.duckdb --table fact_songplays --format csv --out plays --partition-by level"
        })
@SuppressWarnings("NullAway.Init")
public final class ExportCommand extends Job {
    @Option(
            names = "--database",
            paramLabel = "FILE",
            required = true,
            description = "A file that 'sparkify etl' made.")
    private Path database;

    @Option(names = "--table", paramLabel = "NAME", required = true, description = "A dimension or fact.")
    private String table;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "parquet, csv or json.")
    private Kind kind;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A folder that is not there yet, or empty.")
    private String out;

    @Option(
            names = "--partition-by",
            paramLabel = "COLUMN",
            split = ",",
            description = "Makes a folder for each value of these columns.")
    private String[] partitions = {};

    @Option(names = "--replace", description = "Replaces an export that is there.")
    private boolean replaces;

    /** Names a format. */
    enum Kind {
        PARQUET,
        CSV,
        JSON;

        ExportFormat format() {
            return switch (this) {
                case PARQUET -> ExportFormat.parquet();
                case CSV -> ExportFormat.csv();
                case JSON -> ExportFormat.json();
            };
        }
    }

    @Override
    void run() {
        if (out.isBlank()) {
            throw wrongUsage("--out names no folder; name the folder of the export, such as --out plays");
        }
        try (var warehouse =
                Warehouse.attach(DuckDb.file(database), Star.of(database).schema())) {
            print(warehouse.export(Export.of(table, target())));
        }
    }

    private ExportTarget target() {
        var target = ExportTarget.of(Location.of(out), kind.format()).partitionedBy(partitions);
        return replaces ? target.replacing() : target;
    }

    private void print(ExportReport report) {
        out().println(report.rows() + (report.rows() == 1 ? " row, " : " rows, ") + report.bytes() + " bytes:");
        report.files().forEach(file -> out().println("  " + file));
        out().flush();
    }
}
