package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.material.Damage;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.peer.Sparkify;
import dev.sparkify.benchmarks.proof.Counts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads records of which some are bad and set aside, against the same records without a bad one. */
@Command(
        name = "bad",
        description =
                "Loads events of which some are bad and set aside, against the same events before they were spoilt.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class BadScenario extends Scenario {
    private static final String SPOILT = "sparkify etl, bad records set aside";

    @Mixin
    private SizeOptions sizes;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of how many events one is bad (default: ${DEFAULT-VALUE}).")
    private int every;

    @Override
    List<String> references() {
        return List.of(Sparkify.COMMAND);
    }

    @Override
    void measure() throws IOException {
        for (var events : sizes.events()) {
            var clean = generated(events, sizes.songs());
            var damage = new Damage(every);
            var spoilt = samples()
                    .kept(clean.folder().getFileName() + "-bad-" + every, target -> damage.write(clean, target));
            contest(
                    "bad, 1 in %d of %s".formatted(every, SizeOptions.text(events)),
                    List.of(
                            sparkify().command(clean, clean.amount()),
                            Contestant.named(
                                    SPOILT,
                                    spoilt.amount(),
                                    database -> sparkify()
                                            .etl(
                                                    spoilt.events(),
                                                    spoilt.songs(),
                                                    database,
                                                    "--on-bad-record",
                                                    "quarantine"))),
                    new Counts(Map.of(SPOILT, "select count(*) from sparkify_rejects"), events / every));
        }
    }
}
