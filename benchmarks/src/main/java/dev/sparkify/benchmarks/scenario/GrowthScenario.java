package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.measure.Contestant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads a sample and a greater one: how time and memory grow. */
@Command(
        name = "growth",
        description = "Loads a sample and a greater one, into empty warehouses: how time and memory grow.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class GrowthScenario extends Scenario {
    private static final String SMALLER = "the smaller sample";
    private static final String GREATER = "the greater sample";

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Events of the smaller sample (default: ${DEFAULT-VALUE}).")
    private long from;

    @Option(
            names = "--to",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "Events of the greater sample (default: ${DEFAULT-VALUE}).")
    private long to;

    @Option(
            names = "--songs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many songs both have (default: ${DEFAULT-VALUE}).")
    private int songs;

    @Override
    List<String> references() {
        return List.of(SMALLER);
    }

    @Override
    void measure() {
        contest(
                "growth, %s to %s".formatted(SizeOptions.text(from), SizeOptions.text(to)),
                List.of(contestant(SMALLER, from), contestant(GREATER, to)),
                round -> {});
    }

    private Contestant contestant(String name, long events) {
        var sample = generated(events, songs);
        return Contestant.named(
                name, sample.amount(), database -> sparkify().etl(sample.events(), sample.songs(), database));
    }
}
