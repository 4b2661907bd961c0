package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.material.Samples;
import dev.sparkify.benchmarks.measure.Contest;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.measure.Folders;
import dev.sparkify.benchmarks.measure.MarkdownReport;
import dev.sparkify.benchmarks.measure.Results;
import dev.sparkify.benchmarks.peer.Commands;
import dev.sparkify.benchmarks.peer.Installation;
import dev.sparkify.benchmarks.peer.Sparkify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Is what all scenarios share: options, folders, and the table that is printed. */
abstract class Scenario implements Callable<Integer> {
    private static final int LIMIT_BROKEN = 1;

    @Mixin
    private RoundOptions options;

    @Spec
    private CommandSpec spec;

    private final List<String> broken = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    Scenario() {}

    /** Lets the contestants of the scenario run. */
    abstract void measure() throws IOException;

    /** Names those that others are compared with. */
    abstract List<String> references();

    @Override
    public final Integer call() throws IOException {
        Files.createDirectories(options.scratch());
        print(report().head());
        try {
            measure();
        } finally {
            Folders.remove(options.scratch());
        }
        broken.forEach(line -> print(line + "\n"));
        return broken.isEmpty() ? 0 : LIMIT_BROKEN;
    }

    /** Lets contestants take turns, prints what they took, and notes which limits are broken. */
    final Results contest(String workload, List<Contestant> contestants, Contest.Referee referee) {
        var results = new Contest(contestants, options.rounds(), options.scratch(), referee).run();
        print(report().rows(workload, results));
        broken.addAll(options.limits().brokenBy(results));
        return results;
    }

    final RoundOptions options() {
        return options;
    }

    final Sparkify sparkify() {
        return new Sparkify(installation());
    }

    final Installation installation() {
        return options.installation();
    }

    final Samples samples() {
        return new Samples(options.data(), this::generate);
    }

    private void generate(long events, int songs, long seed, Path target) throws IOException {
        Commands.run(sparkify().generate(events, songs, seed, target));
    }

    final Sample generated(long events, int songs) {
        return samples().generated(events, songs, options.seed());
    }

    /** Prints at once: a long run is watched. */
    final void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private MarkdownReport report() {
        return new MarkdownReport(references());
    }
}
