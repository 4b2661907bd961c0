package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.peer.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chooses a small sample: the one that is named, the real one beside this project, or an invented one. */
final class SmallSample {
    private SmallSample() {}

    static Sample chosen(@Nullable Path named, Installation installation, Supplier<Sample> invented) {
        if (named != null) {
            return new Sample(named.toAbsolutePath());
        }
        var real = installation.home().resolveSibling("shared").resolve("data").resolve("sparkify");
        return Files.isDirectory(real) ? new Sample(real) : invented.get();
    }
}
