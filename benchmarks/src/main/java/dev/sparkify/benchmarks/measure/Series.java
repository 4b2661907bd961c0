package dev.sparkify.benchmarks.measure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Is what a contestant took in each round.
 *
 * @param contestant its name
 * @param amount how much it read in each
 * @param rounds one measurement a round, at least one
 */
public record Series(String contestant, Amount amount, List<Measurement> rounds) {
    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if there is no round
     */
    public Series {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(contestant + " ran in no round");
        }
    }

    /**
     * Returns the median of the seconds.
     *
     * @return of an even number of rounds the mean of the two in the middle
     */
    public double seconds() {
        return median(rounds.stream().mapToDouble(Measurement::seconds));
    }

    /**
     * Returns the least of the seconds.
     *
     * @return the seconds of the fastest round
     */
    public double fastest() {
        return rounds.stream().mapToDouble(Measurement::seconds).min().orElseThrow();
    }

    /**
     * Returns the greatest of the seconds.
     *
     * @return the seconds of the slowest round
     */
    public double slowest() {
        return rounds.stream().mapToDouble(Measurement::seconds).max().orElseThrow();
    }

    /**
     * Returns the median of the seconds on all processors.
     *
     * @return the seconds; 0 where the system does not tell
     */
    public double processorSeconds() {
        return median(rounds.stream().mapToDouble(Measurement::processorSeconds));
    }

    /**
     * Returns the peak of memory of all rounds.
     *
     * @return bytes; 0 where the system does not tell
     */
    public long peakBytes() {
        return rounds.stream().mapToLong(Measurement::peakBytes).max().orElseThrow();
    }

    /**
     * Compares it with another contestant of the same contest.
     *
     * @param reference the other one
     * @return how many times as long this one took
     * @throws IllegalArgumentException if they ran in different numbers of rounds
     */
    public Ratio to(Series reference) {
        if (rounds.size() != reference.rounds.size()) {
            throw new IllegalArgumentException("%s ran in %d rounds, %s in %d"
                    .formatted(contestant, rounds.size(), reference.contestant, reference.rounds.size()));
        }
        var each = IntStream.range(0, rounds.size())
                .mapToDouble(round -> rounds.get(round).seconds()
                        / reference.rounds.get(round).seconds())
                .summaryStatistics();
        return new Ratio(seconds() / reference.seconds(), each.getMin(), each.getMax());
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
