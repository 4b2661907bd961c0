package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.peer.Baselines;
import dev.sparkify.benchmarks.proof.SameTables;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads good records into an empty warehouse, against programs written by hand. */
@Command(
        name = "clean",
        description = "Loads good records into an empty warehouse, against the programs written by hand.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class CleanScenario extends Scenario {
    @Mixin
    private SizeOptions sizes;

    @Mixin
    private BaselineOptions baselines;

    @Override
    List<String> references() {
        return List.of(Baselines.WRITTEN, Baselines.TUNED);
    }

    @Override
    void measure() throws IOException {
        var byHand = baselines.of(installation(), options().scratch());
        var present = byHand.compiled();
        byHand.missing(present).forEach(line -> print(line + "\n"));
        for (var events : sizes.events()) {
            var sample = generated(events, sizes.songs());
            contest(
                    "clean, " + SizeOptions.text(events),
                    contestants(sample, byHand, present),
                    new SameTables(SparkifyStar.schema()));
        }
    }

    private List<Contestant> contestants(Sample sample, Baselines byHand, List<String> present) {
        var amount = sample.amount();
        var contestants = new ArrayList<Contestant>();
        present.forEach(name -> contestants.add(byHand.contestant(name, sample, amount)));
        contestants.add(sparkify().command(sample, amount));
        contestants.add(sparkify().library(sample, amount));
        return contestants;
    }
}
