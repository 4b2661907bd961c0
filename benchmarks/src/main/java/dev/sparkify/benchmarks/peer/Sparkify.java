package dev.sparkify.benchmarks.peer;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import dev.sparkify.benchmarks.program.LoadByLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes contestants that load with Sparkify, all defaults on.
 *
 * @param installation where it is
 */
public record Sparkify(Installation installation) {
    /** How the command is called in reports. */
    public static final String COMMAND = "sparkify etl";

    /** How a program that uses the library is called in reports. */
    public static final String LIBRARY = "Sparkify, library";

    /**
     * Loads a sample with the command.
     *
     * @param sample what is loaded
     * @param amount how much that is
     * @return the contestant
     */
    public Contestant command(Sample sample, Amount amount) {
        return Contestant.named(COMMAND, amount, database -> etl(sample.events(), sample.songs(), database));
    }

    /**
     * Loads a sample with a program that does nothing but load.
     *
     * @param sample what is loaded
     * @param amount how much that is
     * @return the contestant
     */
    public Contestant library(Sample sample, Amount amount) {
        return Contestant.named(
                LIBRARY,
                amount,
                database -> installation.java(
                        LoadByLibrary.class,
                        sample.events().toString(),
                        sample.songs().toString(),
                        database.toString()));
    }

    /**
     * Gives the command that loads.
     *
     * @param events the folder of events
     * @param songs the folder of songs
     * @param database the file
     * @param options further options
     * @return the words
     */
    public List<String> etl(Path events, Path songs, Path database, String... options) {
        var words = new ArrayList<>(List.of(
                installation.launcher().toString(),
                "etl",
                "--log-data",
                events.toString(),
                "--song-data",
                songs.toString(),
                "--database",
                database.toString()));
        words.addAll(List.of(options));
        return words;
    }

    /**
     * Gives the command that makes a sample.
     *
     * @param events how many events
     * @param songs how many songs
     * @param seed chooses among samples of this size
     * @param target the folder
     * @return the words
     */
    public List<String> generate(long events, int songs, long seed, Path target) {
        return List.of(
                installation.launcher().toString(),
                "generate",
                "--events",
                Long.toString(events),
                "--songs",
                Integer.toString(songs),
                "--seed",
                Long.toString(seed),
                "--out",
                target.toString());
    }
}
