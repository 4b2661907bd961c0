package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void drawsRanksByTheirWeights() {
        var zipf = new Zipf(3, 1);
        var random = new SplitMix64(1);
        var drawn = new int[3];

        for (int each = 0; each < 110_000; each++) {
            drawn[zipf.draw(random)]++;
        }

        assertThat(drawn[0]).isCloseTo(60_000, within(600));
        assertThat(drawn[1]).isCloseTo(30_000, within(600));
        assertThat(drawn[2]).isCloseTo(20_000, within(600));
    }
}
