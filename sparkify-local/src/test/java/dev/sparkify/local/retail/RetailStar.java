package dev.sparkify.local.retail;

import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.when;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.mapping.TextFunction.Kind;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;
import java.util.Map;

/** Models the sales of a shop: order lines by day, customer and product, with amounts to the cent. */
final class RetailStar {
    private static final Expression DAY = column("ordered_at").castTo(date());
    private static final Expression WEEKDAY = column("ordered_at").part(Field.WEEKDAY);

    private RetailStar() {}

    static StarSchema schema() {
        return StarSchema.of("retail", lines(), customers(), products(), days(), buyers(), goods(), sales())
                .in("retail");
    }

    static Sources sources(Path folder) {
        return Sources.of(
                Source.json(
                        "lines",
                        Location.of(folder.resolve("lines")),
                        Map.of(
                                "customer", "$.customer.id",
                                "product", "$['product']['code']",
                                "promotion", "$.tags[0]",
                                "ordered_at", "$.at")),
                Source.json(
                        "customers",
                        Location.of(folder.resolve("customers")),
                        Map.of("mail", "$.contact.mail[1].address")),
                Source.json("products", Location.of(folder.resolve("products"))));
    }

    private static StagingTable lines() {
        return StagingTable.named("lines")
                .column("order_no", varchar(10))
                .column("line", smallint())
                .column("product", character(2))
                .column("customer", integer())
                .column("ordered_at", timestamp())
                .column("promotion", varchar(20))
                .column("quantity", integer())
                .column("price", decimal(8, 2))
                .column("note", varchar(100));
    }

    private static StagingTable customers() {
        return StagingTable.named("customers")
                .column("id", integer())
                .column("name", varchar(40))
                .column("mail", varchar(40))
                .column("city", varchar(40))
                .column("changed", timestamp())
                .column("revision", bigint());
    }

    private static StagingTable products() {
        return StagingTable.named("products")
                .column("code", character(2))
                .column("title", varchar(40))
                .column("category", varchar(20))
                .column("list_price", decimal(6, 2))
                .column("weight", doublePrecision());
    }

    private static DimensionTable days() {
        return DimensionTable.named("dim_day")
                .key("day", date())
                .attribute("year", integer())
                .attribute("quarter", integer())
                .attribute("month", integer())
                .attribute("week", integer())
                .attribute("day_of_year", integer())
                .attribute("weekend", bool())
                .withUnknownMember()
                .madeFrom(Mapping.from("lines")
                        .where(column("ordered_at").isNull().not())
                        .set("day", DAY)
                        .set("year", DAY.part(Field.YEAR))
                        .set("quarter", DAY.part(Field.QUARTER))
                        .set("month", DAY.part(Field.MONTH))
                        .set("week", DAY.part(Field.WEEK))
                        .set("day_of_year", DAY.part(Field.DAY_OF_YEAR))
                        .set("weekend", WEEKDAY.equalTo(number(0)).or(WEEKDAY.equalTo(number(6)))));
    }

    private static DimensionTable buyers() {
        var name = column("name").apply(Kind.TRIM);
        return DimensionTable.named("dim_customer")
                .key("customer", integer())
                .attribute("name", varchar(40))
                .attribute("letters", integer())
                .attribute("short_name", varchar(40))
                .attribute("address", varchar(100))
                .attribute("city", varchar(40))
                .withUnknownMember()
                .madeFrom(Mapping.from("customers")
                        .set("customer", "id")
                        .set("name", name.apply(Kind.UPPER))
                        .set("letters", name.apply(Kind.LENGTH))
                        .set("short_name", name.apply(Kind.SUBSTRING, number(1), number(3)))
                        .set("address", concat(name, text(" <"), column("mail").apply(Kind.LOWER), text(">")))
                        .set("city", coalesce(column("city").nullIf(text("")), text("nowhere")))
                        .asOf(column("changed"), column("revision")));
    }

    private static DimensionTable goods() {
        var price = column("list_price");
        return DimensionTable.named("dim_product")
                .key("product", character(2))
                .attribute("title", varchar(65535))
                .attribute("category", varchar(20))
                .attribute("band", varchar(10))
                .attribute("list_price", decimal(6, 2))
                .attribute("grams", bigint())
                .madeFrom(Mapping.from("products")
                        .set("product", "code")
                        .set("title", column("title").apply(Kind.REPLACE, text("'"), text("’")))
                        .set(
                                "category",
                                coalesce(column("category").apply(Kind.TRIM).apply(Kind.LOWER), text("other")))
                        .set(
                                "band",
                                when(price.isNull(), text("open"))
                                        .when(price.equalTo(number(0)), text("free"))
                                        .when(
                                                price.compare(Comparison.Operator.LESS, Expression.decimal("10.00")),
                                                text("basic"))
                                        .otherwise(text("premium")))
                        .set("list_price", "list_price")
                        .set(
                                "grams",
                                column("weight")
                                        .compute(Arithmetic.Operator.TIMES, number(1000))
                                        .castTo(bigint())));
    }

    private static FactTable sales() {
        var quantity = column("quantity");
        return FactTable.named("fact_sales")
                .dimension("day", date(), "dim_day")
                .dimension("customer", integer(), "dim_customer")
                .dimension("product", character(2), "dim_product")
                .degenerate(Column.of("order_no", varchar(10)).notNull())
                .degenerate(Column.of("line", smallint()).notNull())
                .degenerate("promotion", varchar(20))
                .degenerate("kind", varchar(10))
                .measure("quantity", integer(), Additivity.ADDITIVE)
                .measure("amount", decimal(18, 2), Additivity.ADDITIVE)
                .measure("dozens", integer(), Additivity.NON_ADDITIVE)
                .grain("order_no", "line")
                .madeFrom(Mapping.from("lines")
                        .where(column("note")
                                .equalTo("test")
                                .not()
                                .or(column("note").isNull()))
                        .set("day", DAY)
                        .set("customer", "customer")
                        .set("product", "product")
                        .set("order_no", "order_no")
                        .set("line", "line")
                        .set("promotion", "promotion")
                        .set(
                                "kind",
                                when(quantity.compare(Comparison.Operator.LESS, number(0)), text("return"))
                                        .when(quantity.compare(Comparison.Operator.AT_LEAST, number(12)), text("bulk"))
                                        .otherwise(text("single")))
                        .set("quantity", "quantity")
                        .set("amount", quantity.compute(Arithmetic.Operator.TIMES, column("price")))
                        .set("dozens", quantity.compute(Arithmetic.Operator.DIVIDED_BY, number(12))));
    }
}
