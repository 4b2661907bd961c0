package dev.sparkify.examples;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LoadPlanner;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.SchemaPlanner;

/** Models a star of one's own and writes its SQL for Redshift, without any account. Its test asserts on the text. */
public final class UnitTestTheSql {
    private UnitTestTheSql() {}

    /**
     * Models orders by customer.
     *
     * @return the star
     */
    public static StarSchema orders() {
        // tag::model[]
        return StarSchema.of(
                "shop",
                StagingTable.named("staging_orders")
                        .column("order_no", bigint())
                        .column("customer", varchar(64))
                        .column("city", varchar(128))
                        .column("amount", decimal(12, 2)),
                DimensionTable.named("dim_customers")
                        .key("customer", varchar(64))
                        .attribute("city", varchar(128))
                        .withUnknownMember()
                        .madeFrom(Mapping.from("staging_orders")
                                .set("customer", "customer")
                                .set("city", "city"))
                        .distributed(Distribution.all())
                        .sorted(SortKey.compound("customer")),
                FactTable.named("fact_orders")
                        .degenerate(Column.of("order_no", bigint()).notNull())
                        .dimension("customer", varchar(64), "dim_customers")
                        .measure("amount", decimal(12, 2), Additivity.ADDITIVE)
                        .grain("order_no")
                        .madeFrom(Mapping.from("staging_orders")
                                .set("order_no", "order_no")
                                .set("customer", "customer")
                                .set("amount", "amount"))
                        .sorted(SortKey.compound("order_no")));
        // end::model[]
    }

    /**
     * Writes the script that creates the tables.
     *
     * @return SQL for Redshift
     */
    public static String tables() {
        // tag::tables[]
        return new SchemaPlanner(orders()).creation(Ledger.Made.TABLES).script(Dialect.redshift());
        // end::tables[]
    }

    /**
     * Writes the script that loads them.
     *
     * @return SQL for Redshift
     */
    public static String load() {
        // tag::load[]
        var redshift = Dialect.redshift();
        var sources = Sources.of(Source.json("staging_orders", Location.of("s3://shop/orders/")));
        return new LoadPlanner(orders(), redshift)
                .script(LoadRequest.of(sources))
                .script(redshift);
        // end::load[]
    }

    /**
     * Prints both scripts.
     *
     * @param none no arguments
     */
    public static void main(String... none) {
        System.out.println(Dialect.redshift().scriptHeader() + tables() + "\n" + load());
    }
}
