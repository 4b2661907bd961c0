package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.material.Links;
import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.peer.Baselines;
import dev.sparkify.benchmarks.peer.Commands;
import dev.sparkify.benchmarks.peer.Template;
import dev.sparkify.benchmarks.proof.SameTables;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads the last day onto all days before it; programs written by hand know no way but to load all of it anew. */
@Command(
        name = "incremental",
        description =
                "Loads the last day onto a warehouse that has all days before, by the same command on the same folder;"
                        + " the programs written by hand make everything anew.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class IncrementalScenario extends Scenario {
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
            var folder = options().scratch().resolve("events-" + events);
            var template = new Template(folder.resolveSibling("template-" + events + ".duckdb"));
            var sample = withTemplate(generated(events, sizes.songs()), folder, template);
            contest(
                    "incremental, " + SizeOptions.text(events),
                    contestants(sample, template, byHand, present),
                    new SameTables(SparkifyStar.schema()));
        }
    }

    /** Loads all days but the last from a folder, and then lays the last one there. */
    private Sample withTemplate(Sample sample, Path folder, Template template) throws IOException {
        var growing = new Sample(folder);
        var days = sample.eventFiles();
        var last = days.subList(days.size() - 1, days.size());
        Links.make(sample.songs(), sample.songFiles(), growing.songs());
        Links.make(sample.events(), days.subList(0, days.size() - 1), growing.events());
        Commands.run(sparkify().etl(growing.events(), growing.songs(), template.database()));
        Links.make(sample.events(), last, growing.events());
        return growing;
    }

    private List<Contestant> contestants(Sample sample, Template template, Baselines byHand, List<String> present) {
        var amount = sample.amount();
        var contestants = new ArrayList<Contestant>();
        present.forEach(name -> contestants.add(byHand.contestant(name, sample, amount)));
        contestants.add(sparkify().command(sample, amount).before(template::copyTo));
        contestants.add(sparkify().library(sample, amount).before(template::copyTo));
        return contestants;
    }
}
