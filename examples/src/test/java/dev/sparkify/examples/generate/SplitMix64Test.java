package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
    @Test
    void givesTheNumbersThatOthersGive() {
        var random = new SplitMix64(1_234_567);

        assertThat(LongStream.generate(random::next).limit(5).mapToObj(Long::toUnsignedString))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void shufflesWithoutLoss() {
        var list = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));

        new SplitMix64(3).shuffle(list);

        assertThat(list)
                .isNotEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Property
    void staysBelowTheBound(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        var random = new SplitMix64(seed);

        assertThat(random.below(bound)).isBetween(0, bound - 1);
        assertThat(random.below((long) bound)).isBetween(0L, bound - 1L);
    }
}
