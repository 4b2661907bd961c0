package dev.sparkify.benchmarks.measure;

import java.util.List;
import java.util.Optional;

/**
 * Is what came of a contest.
 *
 * @param series one for each contestant, in their order
 */
public record Results(List<Series> series) {
    /** Takes a copy. */
    public Results {
        series = List.copyOf(series);
    }

    /**
     * Finds what a contestant took.
     *
     * @param contestant its name
     * @return its series; empty if it took no part
     */
    public Optional<Series> of(String contestant) {
        return series.stream()
                .filter(found -> found.contestant().equals(contestant))
                .findFirst();
    }

    /**
     * Compares two contestants.
     *
     * @param contestant the one
     * @param reference the other
     * @return how many times as long the first took; empty if one of them took no part
     * @throws IllegalArgumentException if they ran in different numbers of rounds
     */
    public Optional<Ratio> ratio(String contestant, String reference) {
        return of(contestant).flatMap(one -> of(reference).map(one::to));
    }
}
