package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.layout.Distribution;
import org.junit.jupiter.api.Test;

class PlacementTest {
    @Test
    void dependsOnTheColumnOfTheJoin() {
        assertThat(Placement.of(Distribution.key("Item"), "item")).isEqualTo(Placement.JOIN_KEY);
        assertThat(Placement.of(Distribution.key("shop"), "item")).isEqualTo(Placement.OTHER_KEY);
        assertThat(Placement.of(Distribution.all(), "item")).isEqualTo(Placement.ALL);
        assertThat(Placement.of(Distribution.even(), "item")).isEqualTo(Placement.EVEN);
    }

    @Test
    void isNotKnownOfAuto() {
        assertThatThrownBy(() -> Placement.of(Distribution.auto(), "item"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nobody knows yet what AUTO comes to");
    }
}
