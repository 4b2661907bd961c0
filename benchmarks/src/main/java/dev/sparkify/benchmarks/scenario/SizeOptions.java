package dev.sparkify.benchmarks.scenario;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Says how great the samples are. */
@SuppressWarnings("NullAway.Init")
final class SizeOptions {
    @Option(
            names = "--events",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000,1000000,10000000",
            description = "How many events; each number is a contest of its own (default: ${DEFAULT-VALUE}).")
    private List<Long> events;

    @Option(
            names = "--songs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many songs, one a file; every tenth is left out (default: ${DEFAULT-VALUE}).")
    private int songs;

    List<Long> events() {
        return events;
    }

    int songs() {
        return songs;
    }

    static String text(long events) {
        return String.format(Locale.ROOT, "%,d events", events);
    }
}
