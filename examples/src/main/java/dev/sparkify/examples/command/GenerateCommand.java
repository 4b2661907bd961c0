package dev.sparkify.examples.command;

import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.examples.generate.SampleSummary;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes sample sources. */
@Command(
        name = "generate",
        description = {
            "Writes invented events and songs, shaped as the real ones are: the folders log_data, song_data and"
                    + " song_data_late (every tenth song, for a second load) under DIR. Equal numbers give equal files."
        },
        footer = {
            "  sparkify generate --events 1000000 --songs 10000 --out sample",
            "  sparkify etl --log-data sample/log_data --song-data sample/song_data --database plays.duckdb"
        })
@SuppressWarnings("NullAway.Init")
public final class GenerateCommand extends Job {
    @Option(names = "--events", paramLabel = "N", required = true, description = "How many events, up to a billion.")
    private long events;

    @Option(names = "--songs", paramLabel = "N", required = true, description = "How many songs, up to ten million.")
    private int songs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder; made if it is not there.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2018",
            description = "Chooses another sample of this size (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    void run() {
        var summary = write(described(() -> new SampleSources(events, songs, seed)));
        out().printf(
                        Locale.ROOT,
                        "%,d files, %,d bytes in %s: %,d events (%,d plays), %,d songs (%,d of them late)%n",
                        summary.files(),
                        summary.bytes(),
                        out,
                        summary.events(),
                        summary.plays(),
                        summary.songs(),
                        summary.lateSongs());
    }

    private SampleSummary write(SampleSources sample) {
        try (var bar = Bar.records("Writing")) {
            return sample.writeTo(out, bar::show);
        }
    }
}
