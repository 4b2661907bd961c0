package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RedshiftServerlessTest {
    private final RedshiftServerless warehouse = Redshift.serverless("music").withoutFinalSnapshot();

    @Test
    void refusesANameThatNoWorkgroupHas() {
        assertThatThrownBy(() -> Redshift.serverless("Music"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "No workgroup can be called «Music»: a name has 3 to 64 lower-case letters, digits and hyphens");
    }

    @Test
    void refusesACapacityThatNoWorkgroupHas() {
        assertThatThrownBy(() -> warehouse.capacity(12))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "No workgroup has 12 RPU: give 4, or 8 to 512 in steps of 8, or (in some regions) to 1024 in"
                                + " steps of 32");
        assertThatThrownBy(() -> warehouse.atMost(520))
                .hasMessage(
                        "No workgroup has 520 RPU: give 4, or 8 to 512 in steps of 8, or (in some regions) to 1024 in"
                                + " steps of 32");
    }

    @Property(tries = 300)
    void takesTheStepsThatAreDocumented(@ForAll @IntRange(min = -8, max = 1100) int rpu) {
        boolean isStep =
                rpu == 4 || (rpu > 0 && rpu <= 512 && rpu % 8 == 0) || (rpu > 512 && rpu <= 1024 && rpu % 32 == 0);
        if (isStep) {
            assertThat(Redshift.serverless("music").withoutFinalSnapshot().capacity(rpu))
                    .isNotNull();
        } else {
            assertThatThrownBy(() ->
                            Redshift.serverless("music").withoutFinalSnapshot().capacity(rpu))
                    .isInstanceOf(InputException.class);
        }
    }

    @Test
    void refusesACeilingBelowTheCapacityInEitherOrder() {
        assertThatThrownBy(() -> warehouse.capacity(64).atMost(32))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "A workgroup of 64 RPU cannot take at most 32: say capacity(32) too, or atMost(64) and more");
        assertThatThrownBy(() -> warehouse.atMost(32).capacity(64))
                .hasMessage(
                        "A workgroup of 64 RPU cannot take at most 32: say capacity(32) too, or atMost(64) and more");
        assertThat(warehouse.capacity(64).atMost(64)).isNotNull();
    }

    @Test
    void refusesALimitThatAdmitsNothing() {
        assertThatThrownBy(() -> warehouse.usageLimit(0, UsagePeriod.WEEKLY))
                .isInstanceOf(InputException.class)
                .hasMessage("A usage limit of 0 RPU hours admits no query; give 1 or more");
    }
}
