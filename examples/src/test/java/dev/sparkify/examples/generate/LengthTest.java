package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LengthTest {
    @Test
    void leavesOutTrailingZeros() {
        assertThat(new Length(24_630_812)).hasToString("246.30812");
        assertThat(new Length(27_060_200)).hasToString("270.602");
        assertThat(new Length(4_000_003)).hasToString("40.00003");
        assertThat(new Length(18_000_000)).hasToString("180.0");
    }

    @Property
    void isExact(@ForAll @IntRange(min = 0) int units) {
        assertThat(new BigDecimal(new Length(units).toString())).isEqualByComparingTo(BigDecimal.valueOf(units, 5));
    }
}
