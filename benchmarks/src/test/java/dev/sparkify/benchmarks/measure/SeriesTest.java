package dev.sparkify.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static Series series(String name, double... seconds) {
        return new Series(
                name,
                new Amount(100, 1_000_000),
                DoubleStream.of(seconds)
                        .mapToObj(each -> new Measurement(each, 2 * each, (long) (10 * each)))
                        .toList());
    }

    @Test
    void takesTheMiddleOfAnOddNumberOfRounds() {
        var series = series("one", 9, 1, 2);

        assertThat(series.seconds()).isEqualTo(2);
        assertThat(series.processorSeconds()).isEqualTo(4);
        assertThat(series.fastest()).isEqualTo(1);
        assertThat(series.slowest()).isEqualTo(9);
        assertThat(series.peakBytes()).isEqualTo(90);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(series("one", 4, 1, 2, 9).seconds()).isEqualTo(3);
    }

    @Test
    void comparesMediansAndEachRound() {
        var ratio = series("one", 2, 3, 8).to(series("other", 4, 2, 4));

        assertThat(ratio.ofMedians()).isCloseTo(0.75, within(1e-9));
        assertThat(ratio.least()).isEqualTo(0.5);
        assertThat(ratio.greatest()).isEqualTo(2);
        assertThat(ratio.asText()).isEqualTo("0.75 (0.50–2.00)");
    }

    @Test
    void refusesToCompareSeriesOfDifferentContests() {
        var one = series("one", 1, 2);
        var other = series("other", 1);

        assertThatThrownBy(() -> one.to(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one ran in 2 rounds, other in 1");
    }

    @Test
    void refusesASeriesOfNoRound() {
        var amount = new Amount(1, 1);

        assertThatThrownBy(() -> new Series("one", amount, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one ran in no round");
    }
}
