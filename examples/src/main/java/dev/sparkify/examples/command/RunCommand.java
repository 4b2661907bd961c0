package dev.sparkify.examples.command;

import dev.sparkify.Warehouse;
import dev.sparkify.aws.LaunchedRedshift;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole chain: sets up, creates tables, loads, and tears down if it is told to. */
@Command(
        name = "run",
        description = {
            "Sets up a warehouse on Amazon Redshift, makes its tables, loads the sources and prints the receipt. May be run"
                    + " again at any time: what is there is used, what was loaded is skipped. Files of this machine are staged"
                    + " in the folder of --scratch, and stay there.",
            "The warehouse stays, and bills, unless it is told how to end: --final-snapshot or --no-final-snapshot tear it"
                    + " down after the load."
        },
        footer = {
            "  sparkify run --config dwh.cfg --expires-after PT8H",
            "  sparkify run --config dwh.cfg --no-final-snapshot",
            "  sparkify run --target duckdb --database plays.duckdb --log-data data/log_data --song-data data/song_data"
        })
@SuppressWarnings("NullAway.Init")
public final class RunCommand extends Job {
    @Mixin
    private LaunchedOptions which;

    @Option(names = "--database", paramLabel = "FILE", description = "The database file, for --target duckdb.")
    private @Nullable Path database;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private LoadOptions how;

    @Mixin
    private LaunchOptions launch;

    @Option(
            names = "--over-jdbc",
            description =
                    "Run statements on connections to Redshift, which needs a way through the network (default: by"
                            + " the Data API).")
    private boolean overJdbc;

    @ArgGroup
    private @Nullable Ending ending;

    @Override
    void run() {
        if (which.target() == WarehouseTarget.DUCKDB) {
            runFile();
        } else {
            runRedshift();
        }
        out().flush();
    }

    private void runFile() {
        if (database == null || !sources.missing().isEmpty()) {
            throw wrongUsage("--target duckdb needs --database, --log-data and --song-data");
        }
        out().print(how.written(new FileLoad(database, how).of(sources.local())));
    }

    private void runRedshift() {
        try (var progress = LaunchProgress.onTerminal("Setting up")) {
            var description = which.launch(this, sources);
            description.demandFiles();
            var platform = which.launched(description, ending == null ? Ending.none() : ending, launch, progress);
            out().println(SetUpCommand.price(platform.plan().price()));
            out().flush();
            run(overJdbc ? platform.overJdbc() : platform, description, progress);
        }
    }

    private void run(LaunchedRedshift<?> platform, RedshiftDescription description, LaunchProgress progress) {
        try (var warehouse = Warehouse.provision(platform, how.star()).createSchema()) {
            progress.close();
            out().print(how.written(new RedshiftLoad(how, how.people(this)).of(warehouse, description)));
            if (ending == null) {
                EndpointCommand.print(platform, out());
            } else {
                new Removal(warehouse.teardown(), out()).tell();
            }
        }
    }
}
