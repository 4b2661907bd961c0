package dev.sparkify.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Outcome;
import dev.sparkify.local.naive.NaiveShop.Customers;
import dev.sparkify.local.naive.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is inferred, and what comes later, worked out by hand; the naive model is asked as well. */
class ShopExamplesTest {
    private static final String CUSTOMERS = "select customer_key, customer, city, tier, name, birthday, day(since),"
            + " is_latest from dim_customer where customer_key <> -1 order by customer_key";
    private static final String ORDERS =
            "select order_no, customer_key, product, store_key, shipped_on from fact_orders" + " order by order_no";

    private static LocalDateTime march(int day) {
        return LocalDateTime.of(2020, 3, day, 12, 0);
    }

    private static Row customer(int day, String tier, String city) {
        return new Row(Map.of(
                "customer", "c1", "at", march(day), "revision", 1L, "tier", tier, "city", city, "name", "Ann" + day));
    }

    private static Row order(long number, int day) {
        return new Row(Map.of(
                "order_no",
                number,
                "customer",
                "c1",
                "ordered",
                march(day),
                "product",
                "p1",
                "store",
                1L,
                "shipped",
                LocalDate.of(2020, 3, 4)));
    }

    @Test
    void fillsAnInferredMemberInPlaceAndPointsItsRowsAtLaterVersions() throws Exception {
        try (var shop = new ShopTwins(Customers.INFERRED)) {
            var first = shop.load(Map.of("orders", List.of(order(1, 1), order(2, 3))));
            assertThat(first.table("dim_customer").count(Outcome.INFERRED)).isEqualTo(1);
            assertThat(first.table("dim_product").count(Outcome.INFERRED)).isEqualTo(1);
            assertThat(shop.database().rows(CUSTOMERS)).containsExactly("1, 'c1', NULL, NULL, NULL, NULL, 1, true");
            assertThat(shop.database().rows(ORDERS))
                    .containsExactly("1, 1, 'p1', -1, 2020-03-04", "2, 1, 'p1', -1, 2020-03-04");

            var second = shop.load(Map.of(
                    "customers",
                    List.of(customer(2, "gold", "Rom"), customer(1, "blue", "Oslo")),
                    "stores",
                    List.of(new Row(Map.of("store", 1L, "at", march(1))))));
            assertThat(shop.database().rows(CUSTOMERS))
                    .containsExactly(
                            "1, 'c1', 'Oslo', 'blue', 'Ann2', NULL, 1, false",
                            "2, 'c1', 'Oslo', 'gold', 'Ann2', NULL, 2, true");
            assertThat(second.table("fact_orders").count(Outcome.REPOINTED)).isEqualTo(1);
            assertThat(second.table("fact_orders").count(Outcome.RESOLVED)).isEqualTo(2);
            assertThat(shop.database().rows(ORDERS))
                    .containsExactly("1, 1, 'p1', 1, 2020-03-04", "2, 2, 'p1', 1, 2020-03-04");
        }
    }

    @Test
    void neverUsesTheKeyOfAVersionAgainThatBecameOneWithAnother() throws Exception {
        try (var shop = new ShopTwins(Customers.AWAITED)) {
            shop.load(Map.of(
                    "customers",
                    List.of(customer(1, "blue", "Oslo"), customer(3, "gold", "Oslo")),
                    "orders",
                    List.of(order(1, 4))));
            var corrected = new Row(Map.of(
                    "customer", "c1", "at", march(3), "revision", 2L, "tier", "blue", "city", "Rom", "name", "Ann"));
            var merged = shop.load(Map.of("customers", List.of(corrected)));
            assertThat(merged.table("dim_customer").count(Outcome.VERSIONS)).isEqualTo(-1);
            assertThat(merged.table("fact_orders").count(Outcome.REPOINTED)).isEqualTo(1);

            shop.load(Map.of("customers", List.of(customer(2, "gold", "Bonn"))));
            assertThat(shop.database().rows(CUSTOMERS))
                    .containsExactly(
                            "1, 'c1', 'Oslo', 'blue', 'Ann', NULL, 1, false",
                            "3, 'c1', 'Oslo', 'gold', 'Ann', NULL, 2, false",
                            "4, 'c1', 'Oslo', 'blue', 'Ann', NULL, 3, true");
        }
    }
}
