package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void pricesTheDefaultClusterAndWorkgroup() {
        assertThat(PriceTable.listed().costOfCluster("us-west-2", "ra3.large", 1))
                .isEqualTo("$0.543 an hour: 1 ra3.large at $0.543 (prices of 2026-10-07, without storage)");
        assertThat(PriceTable.listed().costOfServerless("us-west-2", 8))
                .isEqualTo("$2.88 an hour: 8 RPU at $0.36 while queries run, by the second, at least 60"
                        + " (prices of 2026-10-07, without storage)");
    }

    @Test
    void knowsNoPriceItWasNotTold() {
        var table = PriceTable.listed();

        assertThat(table.ofCluster("eu-central-1", "ra3.large", 1)).isEmpty();
        assertThat(table.ofCluster("us-west-2", "ra3.xlplus", 1)).isEmpty();
        assertThat(table.ofServerless("eu-central-1", 8)).isEmpty();
        assertThat(table.costOfCluster("us-west-2", "ra3.xlplus", 2))
                .isEqualTo("no price known for ra3.xlplus in us-west-2; give one with pricedBy(…)");
        assertThat(table.costOfServerless("eu-central-1", 8))
                .isEqualTo("no price known for RPU in eu-central-1; give one with pricedBy(…)");
    }

    @Test
    void prefersThePriceThatWasToldLast() {
        var table = PriceTable.listed()
                .withNode("us-west-2", "ra3.large", "0.5")
                .withRpu("eu-central-1", "0.45")
                .asOf(TODAY);

        assertThat(table.ofCluster("us-west-2", "ra3.large", 2))
                .contains(new HourlyPrice(new BigDecimal("1.0"), "2 ra3.large at $0.5", TODAY));
        assertThat(table.ofServerless("eu-central-1", 128).orElseThrow().dollars())
                .isEqualByComparingTo("57.6");
        assertThat(PriceTable.listed().ofServerless("eu-central-1", 8)).isEmpty();
    }

    @Test
    void refusesWhatIsNoPrice() {
        var table = PriceTable.empty(TODAY);

        assertThatThrownBy(() -> table.withNode("us-west-2", "ra3.large", "cheap"))
                .isInstanceOf(InputException.class)
                .hasMessage("«cheap» is no price of an hour of ra3.large in us-west-2: write US dollars like 0.543");
        assertThatThrownBy(() -> table.withRpu("us-west-2", "0"))
                .hasMessage("«0» is no price of an hour of RPU in us-west-2: write US dollars like 0.543");
        assertThatThrownBy(() -> table.withRpu("us-west-2", "-0.36"))
                .hasMessage("«-0.36» is no price of an hour of RPU in us-west-2: write US dollars like 0.543");
    }

    @Property(tries = 50)
    void multipliesWithoutRounding(@ForAll @IntRange(min = 1, max = 128) int nodes) {
        var price =
                PriceTable.listed().ofCluster("us-east-1", "ra3.large", nodes).orElseThrow();

        assertThat(price.dollars().movePointRight(3).intValueExact()).isEqualTo(543 * nodes);
        assertThat(price.dollars().scale()).isEqualTo(3);
    }
}
