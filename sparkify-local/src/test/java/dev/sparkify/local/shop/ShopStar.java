package dev.sparkify.local.shop;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * Models a shop: customers with attributes of all three types, contracts by two keys, products that facts may infer, stores
 * that they may not, one calendar in two roles, and two facts that share the customers.
 */
final class ShopStar {
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 27);
    static final LocalDate LAST_DAY = LocalDate.of(2020, 3, 5);

    private ShopStar() {}

    /** Makes the star, its customers with or without what is inferred. */
    static StarSchema schema(UnaryOperator<DimensionTable> customers) {
        return StarSchema.of(
                "shop",
                stagedCustomers(),
                stagedThings("products", "title"),
                StagingTable.named("stores")
                        .column("store", integer())
                        .column("name", varchar(20))
                        .column("at", timestamp()),
                stagedOrders(),
                StagingTable.named("returns")
                        .column("return_no", integer())
                        .column("customer", varchar(20))
                        .column("product", varchar(20))
                        .column("returned", timestamp()),
                customers.apply(customers()),
                contracts(),
                products(),
                stores(),
                CalendarDimension.between("dim_day", FIRST_DAY, LAST_DAY).withUnknownMember(),
                orders(),
                returns());
    }

    private static StagingTable stagedCustomers() {
        return StagingTable.named("customers")
                .column("customer", varchar(20))
                .column("city", varchar(20))
                .column("tier", varchar(20))
                .column("name", varchar(20))
                .column("birthday", date())
                .column("at", timestamp())
                .column("revision", integer());
    }

    private static StagingTable stagedThings(String name, String attribute) {
        return StagingTable.named(name)
                .column("product", varchar(20))
                .column(attribute, varchar(20))
                .column("at", timestamp());
    }

    private static StagingTable stagedOrders() {
        return StagingTable.named("orders")
                .column("order_no", integer())
                .column("customer", varchar(20))
                .column("receiver", varchar(20))
                .column("ordered", timestamp())
                .column("shipped", date())
                .column("product", varchar(20))
                .column("store", integer())
                .column("quantity", integer());
    }

    private static DimensionTable customers() {
        return DimensionTable.named("dim_customer")
                .surrogateKey("customer_key")
                .key("customer", varchar(20))
                .original("city", varchar(20))
                .tracked("tier", varchar(20))
                .attribute("name", varchar(20))
                .tracked("birthday", date())
                .versioned("since", "until", "is_latest")
                .withUnknownMember()
                .madeFrom(Mapping.from("customers")
                        .set("customer", "customer")
                        .set("city", "city")
                        .set("tier", "tier")
                        .set("name", "name")
                        .set("birthday", "birthday")
                        .asOf(column("at"), column("revision")));
    }

    private static DimensionTable contracts() {
        return DimensionTable.named("dim_contract")
                .surrogateKey("contract_key")
                .key("customer", varchar(20))
                .key("birthday", date())
                .attribute("name", varchar(20))
                .tracked("tier", varchar(20))
                .original("city", varchar(20))
                .versioned()
                .madeFrom(Mapping.from("customers")
                        .where(column("birthday").isNull().not())
                        .set("customer", "customer")
                        .set("birthday", "birthday")
                        .set("name", "name")
                        .set("tier", "tier")
                        .set("city", "city")
                        .asOf(column("at")));
    }

    private static DimensionTable products() {
        return DimensionTable.named("dim_product")
                .key("product", varchar(20))
                .attribute("title", varchar(20))
                .withUnknownMember()
                .inferringMembers()
                .madeFrom(Mapping.from("products")
                        .set("product", "product")
                        .set("title", "title")
                        .asOf(column("at")));
    }

    private static DimensionTable stores() {
        return DimensionTable.named("dim_store")
                .surrogateKey("store_key")
                .key("store", integer())
                .attribute("name", varchar(20))
                .withUnknownMember()
                .madeFrom(Mapping.from("stores")
                        .set("store", "store")
                        .set("name", "name")
                        .asOf(column("at")));
    }

    private static Lookup customer(String role, Expression time) {
        return Lookup.in("dim_customer")
                .matching("customer", column(role))
                .asOf(time)
                .take(role + "_key", "customer_key");
    }

    private static FactTable orders() {
        var ordered = column("ordered");
        return FactTable.named("fact_orders")
                .surrogateKey("order_id")
                .degenerate(Column.of("order_no", integer()).notNull())
                .dimension("customer_key", bigint(), "dim_customer")
                .degenerate("customer", varchar(20))
                .degenerate("receiver", varchar(20))
                .degenerate(Column.of("ordered", timestamp()).notNull())
                .dimension("ordered_on", date(), "dim_day")
                .dimension("shipped_on", date(), "dim_day")
                .dimension("product", varchar(20), "dim_product")
                .dimension("store_key", bigint(), "dim_store")
                .degenerate("store", integer())
                .measure("quantity", integer(), Additivity.ADDITIVE)
                .grain("order_no")
                .happensAt("ordered")
                .madeFrom(Mapping.from("orders")
                        .set("order_no", "order_no")
                        .set("customer", "customer")
                        .set("receiver", "receiver")
                        .set("ordered", "ordered")
                        .set("ordered_on", ordered.castTo(date()))
                        .set("shipped_on", "shipped")
                        .set("product", "product")
                        .set("store", "store")
                        .set("quantity", "quantity")
                        .find(customer("customer", ordered))
                        .find(Lookup.in("dim_store")
                                .matching("store", column("store"))
                                .take("store_key", "store_key")));
    }

    private static FactTable returns() {
        return FactTable.named("fact_returns")
                .degenerate(Column.of("return_no", integer()).notNull())
                .degenerate("customer", varchar(20))
                .dimension("customer_key", bigint(), "dim_customer")
                .dimension("product", varchar(20), "dim_product")
                .degenerate(Column.of("returned", timestamp()).notNull())
                .grain("return_no")
                .madeFrom(Mapping.from("returns")
                        .set("return_no", "return_no")
                        .set("customer", "customer")
                        .set("product", "product")
                        .set("returned", "returned")
                        .find(customer("customer", column("returned"))));
    }
}
