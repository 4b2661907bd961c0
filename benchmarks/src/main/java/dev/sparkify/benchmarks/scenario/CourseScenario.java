package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.measure.Round;
import dev.sparkify.benchmarks.peer.Course;
import dev.sparkify.benchmarks.peer.PythonEnvironment;
import dev.sparkify.benchmarks.peer.Sparkify;
import dev.sparkify.benchmarks.proof.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads a small sample, against the way that the exercise is usually done. */
@Command(
        name = "course",
        description =
                "Loads a small sample, against the way that the exercise is usually done: a data frame a file, an INSERT a"
                        + " row, a SELECT a play.",
        mixinStandardHelpOptions = true)
public final class CourseScenario extends Scenario {
    private static final String PLAYS = "select count(*) from fact_songplays";

    @Option(
            names = "--sample",
            paramLabel = "DIR",
            description = "Holds log_data and song_data (default: ../shared/data/sparkify, or 8,000 invented events).")
    private @Nullable Path sample;

    @Override
    List<String> references() {
        return List.of(Course.NAME);
    }

    @Override
    void measure() throws IOException {
        var python = PythonEnvironment.usual(installation()).made();
        var course = new Course(python, installation().peers().resolve("course/etl.py"));
        var small = SmallSample.chosen(sample, installation(), () -> generated(8_000, 80));
        var amount = small.amount();
        contest(
                "course, " + SizeOptions.text(amount.records()),
                List.of(
                        course.contestant(small, amount),
                        sparkify().command(small, amount),
                        sparkify().library(small, amount)),
                CourseScenario::judge);
    }

    /** The course keeps no unknown members and takes other records of a member, so only the number of plays is the same. */
    private static void judge(Round round) {
        long plays = Counts.answer(round.database(Sparkify.COMMAND), PLAYS);
        new Counts(Map.of(Course.NAME, PLAYS, Sparkify.LIBRARY, PLAYS), plays).judge(round);
    }
}
