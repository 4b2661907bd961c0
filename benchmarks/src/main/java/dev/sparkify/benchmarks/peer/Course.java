package dev.sparkify.benchmarks.peer;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a contestant of the way that the exercise is usually done: a data frame a file, an INSERT a row, a SELECT a play.
 *
 * @param python has pandas and duckdb
 * @param script the program
 */
public record Course(PythonEnvironment python, Path script) {
    /** How it is called in reports. */
    public static final String NAME = "the course's way";

    /**
     * Makes the contestant.
     *
     * @param sample what is loaded
     * @param amount how much that is
     * @return the contestant
     */
    public Contestant contestant(Sample sample, Amount amount) {
        return Contestant.named(
                NAME,
                amount,
                database -> List.of(
                        python.tool("python"),
                        script.toString(),
                        sample.folder().toString(),
                        database.toString()));
    }
}
