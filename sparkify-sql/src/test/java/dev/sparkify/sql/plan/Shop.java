package dev.sparkify.sql.plan;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.time.LocalDate;

/** Is a star in which everything occurs that a model can say of history. */
final class Shop {
    private Shop() {}

    static StarSchema star() {
        return StarSchema.of(
                        "shop",
                        orders(),
                        people(),
                        CalendarDimension.between("dim_date", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                        customers(),
                        prices(),
                        coupons(),
                        sales())
                .in("shop")
                .checkedBy(
                        Check.acceptedValues("dim_customers", "segment", "private", "business"),
                        Check.range("fact_sales", "amount").atLeast("0").warning(),
                        Check.sum("fact_sales", "amount").between("0", "1000000"));
    }

    static Sources sources() {
        return Sources.of(
                Source.json("orders", Location.of("s3://shop/orders")),
                Source.json("people", Location.of("s3://shop/people")));
    }

    private static StagingTable orders() {
        return StagingTable.named("orders")
                .column("id", bigint())
                .column("customer", varchar(32))
                .column("product", varchar(32))
                .column("price", decimal(9, 2))
                .column(Column.of("coupon", varchar(32)).mayBeMissing())
                .column("amount", decimal(9, 2))
                .column("stock", integer())
                .column("at", timestamp());
    }

    private static StagingTable people() {
        return StagingTable.named("people")
                .column("customer", varchar(32))
                .column("name", varchar(100))
                .column("segment", varchar(32))
                .column("town", varchar(100))
                .column("at", timestamp());
    }

    /** Has a first segment, a name, and versions by town; facts may be there before it. */
    private static DimensionTable customers() {
        return DimensionTable.named("dim_customers")
                .surrogateKey("customer_key")
                .key("customer", varchar(32))
                .original("segment", varchar(32))
                .attribute("name", varchar(100))
                .tracked("town", varchar(100))
                .versioned()
                .withUnknownMember()
                .inferringMembers()
                .madeFrom(Mapping.from("people")
                        .set("customer", "customer")
                        .set("segment", "segment")
                        .set("name", "name")
                        .set("town", "town")
                        .asOf(column("at")));
    }

    /** Keeps no observations. */
    private static DimensionTable prices() {
        return DimensionTable.named("dim_products")
                .surrogateKey("product_key")
                .key("product", varchar(32))
                .tracked("price", decimal(9, 2))
                .versioned("since", "until", "is_valid")
                .onLateRecord(LateRecords.REFUSE)
                .withUnknownMember()
                .madeFrom(Mapping.from("orders")
                        .set("product", "product")
                        .set("price", "price")
                        .asOf(column("at")));
    }

    private static DimensionTable coupons() {
        return DimensionTable.named("dim_coupons")
                .key("coupon", varchar(32))
                .original("first_customer", varchar(32))
                .attribute("last_customer", varchar(32))
                .withUnknownMember()
                .madeFrom(Mapping.from("orders")
                        .where(column("coupon").notEqualTo(""))
                        .set("coupon", "coupon")
                        .set("first_customer", "customer")
                        .set("last_customer", "customer")
                        .asOf(column("at"), column("id")));
    }

    private static FactTable sales() {
        return FactTable.named("fact_sales")
                .surrogateKey("sale_key")
                .degenerate(Column.of("id", bigint()).notNull())
                .degenerate(Column.of("at", timestamp()).notNull())
                .dimension("day", date(), "dim_date")
                .degenerate("customer", varchar(32))
                .dimension("customer_key", bigint(), "dim_customers")
                .degenerate("product", varchar(32))
                .dimension("product_key", bigint(), "dim_products")
                .dimension("coupon", varchar(32), "dim_coupons")
                .measure("amount", decimal(9, 2), Additivity.ADDITIVE)
                .measure("stock", integer(), Additivity.SEMI_ADDITIVE)
                .grain("id")
                .happensAt("at")
                .madeFrom(Mapping.from("orders")
                        .set("id", "id")
                        .set("at", "at")
                        .set("day", column("at").castTo(date()))
                        .set("customer", "customer")
                        .set("product", "product")
                        .set("coupon", "coupon")
                        .set("amount", "amount")
                        .set("stock", "stock")
                        .find(Lookup.in("dim_customers")
                                .matching("customer", column("customer"))
                                .asOf(column("at"))
                                .take("customer_key", "customer_key"))
                        .find(Lookup.in("dim_products")
                                .matching("product", column("product"))
                                .asOf(column("at"))
                                .take("product_key", "product_key")));
    }
}
