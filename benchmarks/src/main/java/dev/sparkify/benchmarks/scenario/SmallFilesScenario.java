package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.peer.Sparkify;
import dev.sparkify.benchmarks.program.LoadByLibrary;
import dev.sparkify.benchmarks.program.ReadSongs;
import dev.sparkify.benchmarks.proof.Counts;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads many files of one record each, against DuckDB's own reader. */
@Command(
        name = "small-files",
        description =
                "Loads songs that lie in a file each, against DuckDB's read_json of the same files, which makes no star.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class SmallFilesScenario extends Scenario {
    private static final String READER = "DuckDB's read_json";

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many files (default: ${DEFAULT-VALUE}).")
    private int files;

    @Override
    List<String> references() {
        return List.of(READER);
    }

    @Override
    void measure() {
        var sample = generated(0, withLate(files));
        var songs = sample.songs().toString();
        var amount = new Amount(sample.songFiles().size(), sample.amount().bytes());
        contest(
                "small files, %,d".formatted(files),
                List.of(
                        Contestant.named(
                                READER,
                                amount,
                                database -> installation().java(ReadSongs.class, songs, database.toString())),
                        Contestant.named(
                                Sparkify.LIBRARY,
                                amount,
                                database -> installation()
                                        .java(LoadByLibrary.class, LoadByLibrary.NONE, songs, database.toString()))),
                new Counts(
                        Map.of(
                                READER,
                                "select count(distinct song_id) from staging_songs",
                                Sparkify.LIBRARY,
                                "select count(*) from dim_songs where song_id <> 'unknown'"),
                        amount.records()));
    }

    /** Every tenth song lies in another folder. */
    private static int withLate(int files) {
        return Math.toIntExact((files * 10L + 8) / 9);
    }
}
