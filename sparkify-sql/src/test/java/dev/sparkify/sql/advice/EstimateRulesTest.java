package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import org.junit.jupiter.api.Test;

class EstimateRulesTest {
    private static final Distribution BY_ITEM = Distribution.key("item");

    @Test
    void tellsThatRowsAreNotKnown() {
        var rest =
                ": how many rows it has is not known, so its size, skew and copies were not judged; do: give an estimate of"
                        + " its rows, or take estimates from a load";

        assertThat(Sales.findings(Rule.ESTIMATES, Sales.distributed(BY_ITEM, Distribution.all()), Estimates.none()))
                .containsExactly("NOTE dim_items" + rest, "NOTE fact_sales" + rest);
    }

    @Test
    void tellsWhichColumnsAreOfUnknownLength() {
        var estimates = Sales.SMALL.table("dim_items", TableEstimate.rows(5));

        assertThat(Sales.findings(
                        Rule.ESTIMATES, Sales.distributed(Distribution.even(), Distribution.all()), estimates))
                .containsExactly("NOTE dim_items: how many bytes a row has is not known, so what its joins move was not"
                        + " judged; do: give its rowBytes(…), or the bytes of item, title");
    }

    @Test
    void tellsThatTheValuesOfAKeyAreNotKnown() {
        var estimates = Sales.SMALL.table("fact_sales", Sales.sales(1_000_000));

        assertThat(Sales.findings(Rule.ESTIMATES, Sales.distributed(BY_ITEM, Distribution.all()), estimates))
                .containsExactly(
                        "NOTE fact_sales.item: how its values repeat is not known, so skew was not judged; do: give"
                                + " its values(…)");
    }

    @Test
    void isSilentWhereAllIsKnown() {
        assertThat(Sales.findings(Rule.ESTIMATES, Sales.distributed(BY_ITEM, BY_ITEM), Sales.SMALL))
                .isEmpty();
    }
}
