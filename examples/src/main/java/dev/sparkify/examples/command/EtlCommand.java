package dev.sparkify.examples.command;

import dev.sparkify.LoadedWarehouse;
import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads sources into a database file. */
@Command(
        name = "etl",
        description = {
            "Loads events and songs into a database file and prints the receipt. The file is made if it is not there; files"
                    + " that were loaded before and are unchanged are skipped. All is loaded or nothing."
        },
        footer = {
            "  sparkify etl --log-data data/log_data --song-data data/song_data --database plays.duckdb",
            "  sparkify etl --log-data '2018-11-*.json' --song-data songs --database plays.duckdb --format json"
        })
@SuppressWarnings("NullAway.Init")
public final class EtlCommand extends Job {
    @Option(
            names = "--log-data",
            paramLabel = "PATH",
            required = true,
            description = "The events: a file, a folder with all below it, or a glob.")
    private String logData;

    @Option(
            names = "--song-data",
            paramLabel = "PATH",
            required = true,
            description = "The songs: a file, a folder with all below it, or a glob.")
    private String songData;

    @Option(names = "--database", paramLabel = "FILE", required = true, description = "The database file.")
    private Path database;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the receipt is written: text or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--on-bad-record",
            paramLabel = "POLICY",
            defaultValue = "fail",
            description =
                    "fail: a record that cannot be loaded refuses the load (default); quarantine: it is set aside, and"
                            + " 'sparkify rejects' shows it.")
    private Policy policy;

    @Option(
            names = "--star",
            paramLabel = "STAR",
            defaultValue = "plain",
            description =
                    "plain: users as they are now; history: with a version for each change of their level; tuned: as plain,"
                            + " laid out otherwise on Redshift (default: ${DEFAULT-VALUE}).")
    private Star star;

    /** Names how a receipt is written. */
    enum Format {
        TEXT,
        JSON;

        String of(LoadReport report) {
            return switch (this) {
                case TEXT -> report.asText();
                case JSON -> report.asJson() + "\n";
            };
        }
    }

    /** Names what becomes of a load with a bad record. */
    enum Policy {
        FAIL,
        QUARANTINE;

        Sources of(Sources sources) {
            var policy = this == FAIL ? BadRecordPolicy.fail() : BadRecordPolicy.quarantine();
            var all = sources.all().stream().map(source -> source.onBadRecord(policy));
            return Sources.of(all.toArray(Source[]::new));
        }
    }

    @Override
    void run() {
        boolean isNew = Files.notExists(database);
        try (var warehouse =
                Warehouse.provision(DuckDb.file(database), star.schema()).createSchema()) {
            out().print(format.of(loadOrLeaveNothing(warehouse, isNew).report()));
            out().flush();
        }
    }

    /** A database that was made only to refuse its first load would be a riddle to whoever finds it. */
    private LoadedWarehouse<DuckDbWarehouse> loadOrLeaveNothing(
            ReadyWarehouse<DuckDbWarehouse> warehouse, boolean isNew) {
        try {
            return load(warehouse);
        } catch (InputException refused) {
            if (isNew) {
                warehouse.teardown();
            }
            throw refused;
        }
    }

    private LoadedWarehouse<DuckDbWarehouse> load(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        try (var progress = LoadProgress.onTerminal()) {
            return warehouse.load(policy.of(SparkifyStar.sources(logData, songData)), progress);
        }
    }
}
