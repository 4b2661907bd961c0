package dev.sparkify.schema;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;

/** A small valid star for tests to vary: sales with customers and products. */
final class Shop {
    private Shop() {}

    static StagingTable staging() {
        return StagingTable.named("staging_sales")
                .column("number", bigint())
                .column("sold_at", timestamp())
                .column("customer", varchar(64))
                .column("name", varchar(100))
                .column("product", varchar(100))
                .column("amount", decimal(10, 2))
                .column("paid", bool());
    }

    static Mapping customerMapping() {
        return Mapping.from("staging_sales")
                .set("customer_id", "customer")
                .set("name", "name")
                .asOf(column("sold_at"), column("number"));
    }

    static DimensionTable customers() {
        return DimensionTable.named("dim_customers")
                .key("customer_id", varchar(64))
                .attribute("name", varchar(100))
                .withUnknownMember()
                .madeFrom(customerMapping());
    }

    static DimensionTable products() {
        return DimensionTable.named("dim_products")
                .key("product_id", bigint())
                .attribute("title", varchar(100))
                .withUnknownMember();
    }

    static Lookup product() {
        return Lookup.in("dim_products").matching("title", column("product")).take("product_id", "product_id");
    }

    static Mapping bareMapping() {
        return Mapping.from("staging_sales")
                .set("number", "number")
                .set("customer_id", "customer")
                .set("product_title", "product")
                .set("amount", "amount");
    }

    static FactTable bareSales() {
        return FactTable.named("fact_sales")
                .surrogateKey("sale_id")
                .degenerate(Column.of("number", bigint()).notNull())
                .dimension("customer_id", varchar(64), "dim_customers")
                .dimension("product_id", bigint(), "dim_products")
                .degenerate("product_title", varchar(100))
                .measure("amount", decimal(10, 2), Additivity.ADDITIVE)
                .grain("number");
    }

    static FactTable sales() {
        return bareSales().madeFrom(bareMapping().find(product()));
    }

    static StarSchema star() {
        return StarSchema.of("shop", staging(), customers(), products(), sales());
    }

    /** Lists the problems of a star with other tables in the place of those of the same name, and further ones. */
    static List<String> problemsWith(Table... others) {
        var tables = new ArrayList<Table>(star().tables());
        for (var other : others) {
            boolean isThere = tables.stream().anyMatch(table -> table.name().equals(other.name()));
            tables.replaceAll(table -> table.name().equals(other.name()) ? other : table);
            if (!isThere) {
                tables.add(other);
            }
        }
        return problemsOf(tables.toArray(Table[]::new));
    }

    static List<String> problemsOf(Table... tables) {
        var problems = new ArrayList<String>();
        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(() -> StarSchema.of("shop", tables))
                .satisfies(exception -> problems.addAll(exception.problems()));
        return problems;
    }
}
