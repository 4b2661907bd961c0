package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.material.History;
import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.peer.Commands;
import dev.sparkify.benchmarks.peer.Template;
import dev.sparkify.benchmarks.proof.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads one day onto many, against the same day into an empty warehouse. */
@Command(
        name = "days",
        description = "Loads one day of events onto many days of them, against the same day into an empty warehouse.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class DaysScenario extends Scenario {
    private static final String EMPTY = "into an empty warehouse";
    private static final int DAYS_OF_A_SAMPLE = 30;

    @Option(
            names = "--days",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,100,1000",
            description = "How many days are there before (default: ${DEFAULT-VALUE}).")
    private List<Integer> days;

    @Option(
            names = "--events-a-day",
            paramLabel = "N",
            defaultValue = "10000",
            description = "About how many events a day has, at most 150,000 (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--songs",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many songs; an empty warehouse loads them with its day, so few (default:"
                    + " ${DEFAULT-VALUE}).")
    private int songs;

    @Override
    List<String> references() {
        return List.of(EMPTY);
    }

    @Override
    void measure() throws IOException {
        var month = generated(events * DAYS_OF_A_SAMPLE, songs);
        int most = days.stream().mapToInt(Integer::intValue).max().orElseThrow();
        var day = kept(month, most, most + 1);
        var amount = day.amount();
        var contestants = new ArrayList<>(List.of(onto(EMPTY, day, month, amount)));
        for (int before : days) {
            var template = template(kept(month, most - before, most), month.songs(), before);
            contestants.add(onto(name(before), day, month, amount).before(template::copyTo));
        }
        contest("days, " + SizeOptions.text(amount.records()), contestants, new Counts(loads(), 2));
    }

    private Map<String, String> loads() {
        var queries = new HashMap<String, String>();
        days.forEach(before -> queries.put(name(before), "select count(*) from sparkify_loads"));
        return queries;
    }

    private static String name(int days) {
        return String.format(Locale.ROOT, "onto %,d days", days);
    }

    private Sample kept(Sample month, int from, int to) {
        return samples()
                .kept(
                        "%s-days-%d-%d".formatted(month.folder().getFileName(), from, to),
                        target -> new History(month).write(from, to, target));
    }

    private Template template(Sample history, Path songs, int before) throws IOException {
        var template = new Template(options().scratch().resolve("template-" + before + ".duckdb"));
        Commands.run(sparkify().etl(history.events(), songs, template.database()));
        return template;
    }

    private Contestant onto(String name, Sample day, Sample month, Amount amount) {
        return Contestant.named(name, amount, database -> sparkify().etl(day.events(), month.songs(), database));
    }
}
