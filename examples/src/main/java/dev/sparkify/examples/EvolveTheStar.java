package dev.sparkify.examples;

import static dev.sparkify.mapping.Expression.column;

import dev.sparkify.Warehouse;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.nio.file.Path;

/** Changes the model of a warehouse that holds rows: looks first, then does exactly what was shown. */
public final class EvolveTheStar {
    private static final StagingTable SALES = StagingTable.named("staging_sales")
            .column("id", ColumnType.bigint())
            .column("buyer", ColumnType.bigint())
            .column("name", ColumnType.varchar(20));

    private static final FactTable SALE = FactTable.named("fact_sales")
            .degenerate(Column.of("sale_id", ColumnType.bigint()).notNull())
            .grain("sale_id");

    private EvolveTheStar() {}

    /**
     * Runs the example.
     *
     * @param places a folder of sales, and a database file, which is made
     */
    public static void main(String... places) {
        var platform = DuckDb.file(Path.of(places[1]));
        try (var warehouse = Warehouse.provision(platform, buyers())) {
            warehouse.createSchema().load(Sources.of(Source.json("staging_sales", Location.of(Path.of(places[0])))));
        }
        System.out.println(change(platform));
        try (var warehouse = Warehouse.attach(platform, customers())) {
            System.out.println(warehouse.audit().passed() ? "All checks passed" : "A check failed");
        }
    }

    private static ChangePlan change(DuckDb platform) {
        // tag::change[]
        var evolution = Evolution.none()
                .renamingTable("dim_buyers", "dim_customers")
                .renaming("dim_customers", "buyer_id", "customer_id")
                .renaming("fact_sales", "buyer_id", "customer_id");
        var planned = Warehouse.plan(platform, customers(), evolution);
        System.out.println(planned.plan());

        planned.apply().close();
        // end::change[]
        return Warehouse.plan(platform, customers(), evolution).plan();
    }

    private static StarSchema buyers() {
        return StarSchema.of(
                "sales",
                SALES,
                DimensionTable.named("dim_buyers")
                        .key("buyer_id", ColumnType.bigint())
                        .attribute("name", ColumnType.varchar(20))
                        .madeFrom(Mapping.from("staging_sales")
                                .set("buyer_id", "buyer")
                                .set("name", "name")
                                .asOf(column("id"))),
                SALE.dimension("buyer_id", ColumnType.bigint(), "dim_buyers")
                        .madeFrom(Mapping.from("staging_sales")
                                .set("sale_id", "id")
                                .set("buyer_id", "buyer")));
    }

    private static StarSchema customers() {
        // tag::after[]
        var customers = DimensionTable.named("dim_customers")
                .key("customer_id", ColumnType.bigint())
                .attribute("name", ColumnType.varchar(80))
                .attribute(Column.of("level", ColumnType.varchar(10)).defaultsTo(new Literal.Text("free")))
                .madeFrom(Mapping.from("staging_sales")
                        .set("customer_id", "buyer")
                        .set("name", "name")
                        .asOf(column("id")));
        // end::after[]
        return StarSchema.of(
                "sales",
                SALES,
                customers,
                SALE.dimension("customer_id", ColumnType.bigint(), "dim_customers")
                        .madeFrom(Mapping.from("staging_sales")
                                .set("sale_id", "id")
                                .set("customer_id", "buyer")));
    }
}
