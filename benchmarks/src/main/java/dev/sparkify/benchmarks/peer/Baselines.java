package dev.sparkify.benchmarks.peer;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes contestants of the programs written by hand, which lie beside this project: they are compiled where they lie.
 *
 * @param installation where the driver is
 * @param folder where the programs are
 * @param classes where their classes are put
 */
public record Baselines(Installation installation, Path folder, Path classes) {
    /** Loads everything and then makes the star, as one would write it. */
    public static final String WRITTEN = "HandWritten";

    /** Does the same, tuned. */
    public static final String TUNED = "HandTuned";

    /**
     * Compiles those programs that are there.
     *
     * @return their names
     * @throws IOException if the compiler cannot be started
     * @throws IllegalStateException if one does not compile
     */
    public List<String> compiled() throws IOException {
        var present = List.of(WRITTEN, TUNED).stream()
                .filter(name -> Files.exists(source(name)))
                .toList();
        Files.createDirectories(classes);
        for (var name : present) {
            Commands.run(List.of(
                    Installation.tool("javac"),
                    "-d",
                    classes.toString(),
                    "-cp",
                    installation.driver().toString(),
                    source(name).toString()));
        }
        return present;
    }

    /**
     * Says which programs are not there, if any.
     *
     * @param present the names of those that are
     * @return a line for each
     */
    public List<String> missing(List<String> present) {
        var lines = new ArrayList<String>();
        for (var name : List.of(WRITTEN, TUNED)) {
            if (!present.contains(name)) {
                lines.add("Skipped: " + name + ", since there is no " + source(name));
            }
        }
        return lines;
    }

    /**
     * Makes the contestant of a program.
     *
     * @param name its name
     * @param sample what it reads
     * @param amount how much that is
     * @return the contestant
     */
    public Contestant contestant(String name, Sample sample, Amount amount) {
        return Contestant.named(
                name,
                amount,
                database -> installation.java(
                        List.of(classes, installation.driver()),
                        name,
                        sample.folder().toString(),
                        database.toString()));
    }

    private Path source(String name) {
        return folder.resolve(name + ".java");
    }
}
