package dev.sparkify.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets contestants take turns: in each round every one of them runs once, as a process of its own, and begins another
 * round, so that none always follows the same one. After a round, before its databases are removed, a referee looks at
 * them.
 *
 * @param contestants who takes part
 * @param rounds how many rounds, at least one
 * @param scratch a folder for databases and logs, which is there
 * @param referee looks at what a round left
 */
public record Contest(List<Contestant> contestants, int rounds, Path scratch, Referee referee) {
    /** Looks at what a round left. */
    @FunctionalInterface
    public interface Referee {
        /**
         * Looks at the databases.
         *
         * @param round what was left
         * @throws IllegalStateException if a database is wrong
         */
        void judge(Round round);
    }

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if there is no contestant or no round
     */
    public Contest {
        contestants = List.copyOf(contestants);
        if (contestants.isEmpty() || rounds < 1) {
            throw new IllegalArgumentException(
                    "A contest needs contestants and rounds, not " + contestants.size() + " and " + rounds);
        }
    }

    /**
     * Runs all rounds.
     *
     * @return what each contestant took
     * @throws IllegalStateException if a program fails, or the referee finds a database wrong
     * @throws UncheckedIOException if the files around a run cannot be written
     */
    public Results run() {
        var played = IntStream.range(0, rounds).mapToObj(this::play).toList();
        return new Results(contestants.stream()
                .map(contestant -> new Series(
                        contestant.name(),
                        contestant.amount(),
                        played.stream()
                                .map(round -> round.measurement(contestant.name()))
                                .toList()))
                .toList());
    }

    private Round play(int number) {
        try {
            var folder = Files.createTempDirectory(scratch, "round-");
            var runs = new LinkedHashMap<String, Round.Run>();
            for (int turn = 0; turn < contestants.size(); turn++) {
                var contestant = contestants.get((number + turn) % contestants.size());
                var database = folder.resolve("database" + turn + ".duckdb");
                runs.put(contestant.name(), new Round.Run(measure(contestant, database), database));
            }
            var round = new Round(runs);
            referee.judge(round);
            Folders.remove(folder);
            return round;
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot write into " + scratch, unusable);
        }
    }

    private static Measurement measure(Contestant contestant, Path database) throws IOException {
        contestant.before().run(database);
        var measurement = MeasuredProcess.of(
                contestant.invocation().words(database), database.resolveSibling(database.getFileName() + ".log"));
        contestant.after().run(database);
        return measurement;
    }
}
