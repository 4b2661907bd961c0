package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

// tag::test[]
class UnitTestTheSqlTest {
    @Test
    void copiesCustomersToEveryNode() {
        assertThat(UnitTestTheSql.tables()).contains("""
                create table dim_customers (
                    customer varchar(64) not null,
                    city varchar(128),
                    primary key (customer)
                )
                diststyle all
                compound sortkey (customer);
                """);
    }

    @Test
    void loadsInOneTransaction() {
        assertThat(UnitTestTheSql.load())
                .containsOnlyOnce("begin transaction;")
                .containsOnlyOnce("copy staging_orders")
                .doesNotContain("truncate")
                .endsWith("commit;\n");
    }
}
// end::test[]
