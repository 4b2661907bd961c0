package dev.sparkify.parity.redshift;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.time.LocalDate;

/** Has a star, and another one to which nearly every kind of change leads. */
final class ChangedShop {
    static final Evolution EVOLUTION = Evolution.none()
            .renamingTable("buyer", "customer")
            .renaming("customer", "name", "full_name")
            .renaming("town", "size", "people")
            .destroying("customer.city", "customer.memo", "sale.code", "branch");

    private static final StagingTable SALES = StagingTable.named("sales")
            .column("id", integer())
            .column("who", integer())
            .column("name", varchar(20))
            .column("city", varchar(20));

    private ChangedShop() {}

    static StarSchema before(String schema) {
        return StarSchema.of(
                        "shop",
                        SALES,
                        DimensionTable.named("buyer")
                                .key("id", integer())
                                .attribute(Column.of("name", varchar(20)).commented("of a person"))
                                .attribute("city", varchar(20))
                                .attribute("memo", varchar(40))
                                .commented("they pay")
                                .distributed(Distribution.key("city"))
                                .sorted(SortKey.compound("city"))
                                .madeFrom(buyers("name")),
                        DimensionTable.named("town")
                                .key("city", varchar(20))
                                .attribute("size", integer())
                                .commented("of 'Norway'")
                                .madeFrom(Mapping.from("sales")
                                        .set("city", "city")
                                        .set("size", "id")
                                        .asOf(column("id"))),
                        DimensionTable.named("ward")
                                .key("city", varchar(20))
                                .madeFrom(Mapping.from("sales").set("city", "city")),
                        clerks(),
                        days(3),
                        DimensionTable.named("shelf").key("id", integer()).attribute("name", varchar(20)),
                        DimensionTable.named("branch")
                                .key("city", varchar(20))
                                .madeFrom(Mapping.from("sales").set("city", "city")),
                        FactTable.named("sale")
                                .degenerate(Column.of("id", integer()).notNull())
                                .dimension("who", integer(), "buyer")
                                .dimension("city", varchar(20), "town")
                                .degenerate(Column.of("ward", varchar(20)).notNull())
                                .degenerate("code", integer())
                                .grain("id")
                                .distributed(Distribution.even())
                                .madeFrom(sales()))
                .in(schema)
                .readableBy(Grantee.everyone(), Grantee.role(schema + "_staff"));
    }

    static StarSchema after(String schema) {
        return StarSchema.of(
                        "shop",
                        SALES,
                        DimensionTable.named("customer")
                                .key("id", integer())
                                .attribute(
                                        Column.of("full_name", varchar(40)).commented("said; -- 'of' a \"person\" \\"))
                                .attribute(Column.of("memo", varchar(8)).encoded(Encoding.ZSTD))
                                .attribute(Column.of("level", varchar(20))
                                        .defaultsTo(new Literal.Text("it's \\ \"free\""))
                                        .encoded(Encoding.LZO))
                                .attribute(Column.of("rank", integer())
                                        .defaultsTo(new Literal.Whole(-1))
                                        .notNull())
                                .commented("they 'pay'")
                                .distributed(Distribution.all())
                                .sorted(SortKey.compound("full_name"))
                                .madeFrom(buyers("full_name")),
                        DimensionTable.named("town")
                                .key("city", varchar(20))
                                .attribute("people", bigint())
                                .commented("of 'Norway'")
                                .madeFrom(Mapping.from("sales")
                                        .set("city", "city")
                                        .set("people", "id")
                                        .asOf(column("id"))),
                        DimensionTable.named("ward")
                                .key("city", varchar(20))
                                .madeFrom(Mapping.from("sales").set("city", "city")),
                        clerks().unique("name"),
                        days(11),
                        DimensionTable.named("shelf").key("id", integer()).key("name", varchar(20)),
                        DimensionTable.named("district")
                                .key("city", varchar(20))
                                .madeFrom(Mapping.from("sales").set("city", "city")),
                        FactTable.named("sale")
                                .degenerate(Column.of("id", integer()).notNull())
                                .dimension("who", integer(), "customer")
                                .dimension("city", varchar(20), "town")
                                .dimension("ward", varchar(20), "ward")
                                .degenerate("district", varchar(20))
                                .grain("id")
                                .distributed(Distribution.key("who"))
                                .sorted(SortKey.compound("id", "who"))
                                .madeFrom(sales().set("district", "city")))
                .in(schema)
                .readableBy(Grantee.role(schema + "_staff"), Grantee.user(schema + "_ann"));
    }

    private static DimensionTable clerks() {
        return DimensionTable.named("clerk")
                .key("id", integer())
                .attribute("name", varchar(20))
                .madeFrom(buyers("name"));
    }

    private static DimensionTable days(int last) {
        return CalendarDimension.between("day", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, last));
    }

    private static Mapping buyers(String name) {
        return Mapping.from("sales").set("id", "who").set(name, "name").asOf(column("id"));
    }

    private static Mapping sales() {
        return Mapping.from("sales")
                .set("id", "id")
                .set("who", "who")
                .set("city", "city")
                .set("ward", "city");
    }
}
