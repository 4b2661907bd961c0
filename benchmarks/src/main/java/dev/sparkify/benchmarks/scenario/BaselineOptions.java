package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.peer.Baselines;
import dev.sparkify.benchmarks.peer.Installation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says where the programs written by hand are. */
final class BaselineOptions {
    @Option(
            names = "--baselines",
            paramLabel = "DIR",
            description = "Where HandWritten.java and HandTuned.java are (default: ../shared/baselines).")
    private @Nullable Path folder;

    Baselines of(Installation installation, Path scratch) {
        var place =
                folder == null ? installation.home().resolveSibling("shared").resolve("baselines") : folder;
        return new Baselines(installation, place, scratch.resolve("classes"));
    }
}
