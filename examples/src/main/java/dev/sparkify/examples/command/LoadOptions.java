package dev.sparkify.examples.command;

import dev.sparkify.LoadedWarehouse;
import dev.sparkify.ReadyWarehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.WarehouseHandle;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says what is loaded how, and how the receipt is written. */
@SuppressWarnings("NullAway.Init")
final class LoadOptions {
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

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.Reader.class,
            description =
                    "The memory that the embedded engine may use before it spills, as 512m or 2g (default: 2g); the whole"
                            + " process takes about 400m more.")
    private @Nullable MemorySize memory;

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

    /** Gives the engine the memory that was asked for. */
    DuckDb bounded(DuckDb engine) {
        return memory == null ? engine : engine.memory(memory.bytes());
    }

    StarSchema star() {
        return star.schema();
    }

    /** Names where people are told things: programs read the receipt, so then it is beside the output. */
    PrintWriter people(Job job) {
        return format == Format.JSON ? job.err() : job.out();
    }

    String written(LoadReport report) {
        return format.of(report);
    }

    <H extends WarehouseHandle> LoadedWarehouse<H> load(ReadyWarehouse<H> warehouse, Sources sources) {
        try (var progress = LoadProgress.onTerminal()) {
            return warehouse.load(policy.of(sources), progress);
        }
    }
}
