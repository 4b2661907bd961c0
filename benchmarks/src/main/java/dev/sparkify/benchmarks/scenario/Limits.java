package dev.sparkify.benchmarks.scenario;

import dev.sparkify.benchmarks.measure.Results;
import dev.sparkify.benchmarks.peer.Sparkify;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bounds how much longer than others Sparkify may take.
 *
 * @param ratios the greatest ratio of medians, by the name of the other
 */
record Limits(Map<String, Double> ratios) {
    Limits {
        ratios = Map.copyOf(ratios);
    }

    /** Says which limits results break: a line for each. A reference that took no part bounds nothing. */
    List<String> brokenBy(Results results) {
        return Stream.of(Sparkify.COMMAND, Sparkify.LIBRARY)
                .flatMap(name -> ratios.entrySet().stream()
                        .flatMap(limit -> broken(results, name, limit.getKey(), limit.getValue()).stream()))
                .sorted()
                .toList();
    }

    private static Optional<String> broken(Results results, String contestant, String reference, double limit) {
        return results.ratio(contestant, reference)
                .filter(ratio -> ratio.ofMedians() > limit)
                .map(ratio -> String.format(
                        Locale.ROOT,
                        "Too slow: %s takes %s times as long as %s, at most %.2f are allowed",
                        contestant,
                        ratio.asText(),
                        reference,
                        limit));
    }
}
