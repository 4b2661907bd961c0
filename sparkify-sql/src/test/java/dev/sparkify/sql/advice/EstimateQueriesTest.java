package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.sql.dialect.Dialect;
import org.junit.jupiter.api.Test;

class EstimateQueriesTest {
    private static final EstimateQueries QUERIES =
            new EstimateQueries(Sales.star(Sales.sales(), Sales.items()).in("shop"));

    @Test
    void countsRowsAndBytes() {
        var query = QUERIES.sizes(Sales.items());

        assertThat(Dialect.redshift().render(query)).isEqualTo("""
                select
                    count(*) as counted,
                    coalesce(sum(octet_length(item)), 0) as sum_0,
                    coalesce(max(octet_length(item)), 0) as most_0,
                    coalesce(sum(octet_length(title)), 0) as sum_1,
                    coalesce(max(octet_length(title)), 0) as most_1
                from shop.dim_items""");
        assertThat(Dialect.duckDb().render(query)).contains("coalesce(sum(strlen(item)), 0) as sum_0");
    }

    @Test
    void countsValuesAndTheCommonest() {
        assertThat(Dialect.redshift().render(QUERIES.values(Sales.sales(), "item")))
                .isEqualTo("""
                        select
                            count(*) as different,
                            coalesce(max(amount), 0) as commonest
                        from (
                            select
                                item as value,
                                count(*) as amount
                            from shop.fact_sales
                            group by item
                        ) as groups""");
    }

    @Test
    void looksAtWhatMayBeADistributionKey() {
        assertThat(QUERIES.keys(Sales.sales().distributed(Distribution.key("number"))))
                .containsExactly("item", "sold_at", "number");
        assertThat(QUERIES.keys(Sales.items())).containsExactly("item");
    }
}
