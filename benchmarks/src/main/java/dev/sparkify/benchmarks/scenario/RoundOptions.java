package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.peer.Installation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says how often, on what and where. */
@SuppressWarnings("NullAway.Init")
final class RoundOptions {
    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each program runs (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2018",
            description = "Chooses among samples of a size (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where samples are kept from run to run (default: benchmarks/target/data).")
    private @Nullable Path data;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Where databases are made and removed; best on the file system of --data (default:"
                    + " benchmarks/target/scratch).")
    private @Nullable Path scratch;

    @Option(
            names = "--at-most",
            paramLabel = "REFERENCE=RATIO",
            description = "Fails if the command or the library takes more than RATIO times as long as REFERENCE.")
    private Map<String, Double> limits = Map.of();

    @Option(names = "--home", hidden = true, defaultValue = "${sys:benchmarks.home:-.}")
    private Path home;

    int rounds() {
        return rounds;
    }

    long seed() {
        return seed;
    }

    Limits limits() {
        return new Limits(limits);
    }

    Installation installation() {
        return new Installation(home.toAbsolutePath().normalize());
    }

    Path data() {
        return data == null ? target("data") : data.toAbsolutePath();
    }

    /** Is a folder of this process alone, since it is removed at the end. */
    Path scratch() {
        var folder = scratch == null ? target("scratch") : scratch.toAbsolutePath();
        return folder.resolve("process-" + ProcessHandle.current().pid());
    }

    private Path target(String name) {
        return installation().home().resolve("benchmarks/target").resolve(name);
    }
}
