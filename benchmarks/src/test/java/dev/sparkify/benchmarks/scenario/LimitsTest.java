package dev.sparkify.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Measurement;
import dev.sparkify.benchmarks.measure.Results;
import dev.sparkify.benchmarks.measure.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Results RESULTS =
            new Results(List.of(series("HandTuned", 2), series("sparkify etl", 3), series("Sparkify, library", 1)));

    private static Series series(String name, double seconds) {
        return new Series(name, new Amount(1, 1), List.of(new Measurement(seconds, 0, 0)));
    }

    @Test
    void namesWhoIsTooSlow() {
        assertThat(new Limits(Map.of("HandTuned", 1.4)).brokenBy(RESULTS))
                .containsExactly(
                        "Too slow: sparkify etl takes 1.50 (1.50–1.50) times as long as HandTuned, at most 1.40"
                                + " are allowed");
    }

    @Test
    void holdsWhenTheRatioIsReached() {
        assertThat(new Limits(Map.of("HandTuned", 1.5)).brokenBy(RESULTS)).isEmpty();
    }

    @Test
    void boundsNothingByWhoTookNoPart() {
        assertThat(new Limits(Map.of("HandWritten", 0.1)).brokenBy(RESULTS)).isEmpty();
    }
}
