package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.peer.Sparkify;
import dev.sparkify.benchmarks.program.BareStart;
import dev.sparkify.benchmarks.proof.SameTables;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads a small sample, against a Java that opens DuckDB and no more. */
@Command(
        name = "start",
        description = "Loads a small sample, against a Java that opens DuckDB, asks it for 1 and ends.",
        mixinStandardHelpOptions = true)
public final class StartScenario extends Scenario {
    private static final String BARE = "bare Java, published driver";
    private static final String QUICK = "bare Java, as ./sparkify starts it";

    @Option(
            names = "--sample",
            paramLabel = "DIR",
            description = "Holds log_data and song_data (default: ../shared/data/sparkify, or 8,000 invented events).")
    private @Nullable Path sample;

    @Override
    List<String> references() {
        return List.of(BARE, QUICK);
    }

    @Override
    void measure() {
        var small = SmallSample.chosen(sample, installation(), () -> generated(8_000, 80));
        var amount = small.amount();
        contest(
                "start, " + SizeOptions.text(amount.records()),
                List.of(
                        bare(BARE, database -> installation().java(BareStart.class, database.toString())),
                        bare(QUICK, database -> installation().quickJava(BareStart.class, database.toString())),
                        sparkify().command(small, amount),
                        sparkify().library(small, amount)),
                round -> new SameTables(SparkifyStar.schema())
                        .judge(round, List.of(Sparkify.COMMAND, Sparkify.LIBRARY)));
    }

    private static Contestant bare(String name, Contestant.Invocation invocation) {
        return Contestant.named(name, new Amount(0, 0), invocation);
    }
}
