package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.UsagePeriod;
import org.junit.jupiter.api.Test;

class CapacityTest {
    @Test
    void isThriftyByDefault() {
        assertThat(Capacity.DEFAULT.base()).isEqualTo(8);
        assertThat(Capacity.DEFAULT.most()).isEqualTo(8);
        assertThat(Capacity.DEFAULT.limit()).hasToString("32 RPU hours daily");
    }

    @Test
    void boundsAsMuchTimeWhateverItMayTake() {
        assertThat(Capacity.DEFAULT.of(64).limit()).hasToString("256 RPU hours daily");
        assertThat(Capacity.DEFAULT.atMost(128).limit()).hasToString("512 RPU hours daily");
    }

    @Test
    void keepsTheLimitThatWasTold() {
        assertThat(Capacity.DEFAULT
                        .limitedTo(100, UsagePeriod.MONTHLY)
                        .of(64)
                        .atMost(128)
                        .limit())
                .hasToString("100 RPU hours monthly");
    }
}
