package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;

/**
 * Models the visits of a shop: customers with attributes of type 0 and 1, their levels with history, goods that are found by
 * their title, and cities that visits may name before anybody knows them.
 */
final class ShopStar {
    static final String VISITS = "staging_visits";
    static final String GOODS = "staging_goods";
    static final String CITIES = "staging_cities";

    private static final Expression IS_VISIT = column("page").equalTo("visit");
    private static final Expression IS_OF_A_CUSTOMER =
            IS_VISIT.and(column("customer").isNull().not());

    private ShopStar() {}

    static StarSchema schema() {
        return schema(LateRecords.REBUILD);
    }

    static StarSchema schema(LateRecords late) {
        return StarSchema.of("shop", visits(), goods(), cities(), customer(), level(late), article(), city(), visit())
                .checkedBy(Check.range("fact_visit", "amount").atLeast(0));
    }

    private static StagingTable visits() {
        return StagingTable.named(VISITS)
                .column("n", integer())
                .column("page", varchar(10))
                .column("at", timestamp())
                .column("customer", varchar(10))
                .column("name", varchar(10))
                .column("level", varchar(10))
                .column(Column.of("title", varchar(20)).mayBeMissing())
                .column(Column.of("city", varchar(10)).mayBeMissing())
                .column("amount", decimal(9, 2));
    }

    private static StagingTable goods() {
        return StagingTable.named(GOODS).column("article", varchar(10)).column("title", varchar(20));
    }

    private static StagingTable cities() {
        return StagingTable.named(CITIES).column("city", varchar(10)).column("country", varchar(10));
    }

    private static DimensionTable customer() {
        return DimensionTable.named("dim_customer")
                .key("customer", varchar(10))
                .original("first_name", varchar(10))
                .attribute("name", varchar(10))
                .withUnknownMember()
                .madeFrom(Mapping.from(VISITS)
                        .where(IS_OF_A_CUSTOMER)
                        .set("customer", "customer")
                        .set("first_name", "name")
                        .set("name", "name")
                        .asOf(column("at"), column("n")));
    }

    private static DimensionTable level(LateRecords late) {
        return DimensionTable.named("dim_level")
                .surrogateKey("level_key")
                .key("customer", varchar(10))
                .tracked("level", varchar(10))
                .versioned()
                .withUnknownMember()
                .onLateRecord(late)
                .madeFrom(Mapping.from(VISITS)
                        .where(IS_OF_A_CUSTOMER)
                        .set("customer", "customer")
                        .set("level", "level")
                        .asOf(column("at"), column("n")));
    }

    private static DimensionTable article() {
        return DimensionTable.named("dim_article")
                .key("article", varchar(10))
                .attribute("title", varchar(20))
                .withUnknownMember()
                .madeFrom(Mapping.from(GOODS).set("article", "article").set("title", "title"));
    }

    private static DimensionTable city() {
        return DimensionTable.named("dim_city")
                .key("city", varchar(10))
                .attribute("country", varchar(10))
                .withUnknownMember()
                .inferringMembers()
                .madeFrom(Mapping.from(CITIES).set("city", "city").set("country", "country"));
    }

    private static FactTable visit() {
        return FactTable.named("fact_visit")
                .surrogateKey("visit_key")
                .degenerate(Column.of("n", integer()).notNull())
                .degenerate(Column.of("at", timestamp()).notNull())
                .degenerate("buyer", varchar(10))
                .degenerate("title", varchar(20))
                .dimension("customer", varchar(10), "dim_customer")
                .dimension("level_key", bigint(), "dim_level")
                .dimension("article", varchar(10), "dim_article")
                .dimension("city", varchar(10), "dim_city")
                .measure("amount", decimal(9, 2), Additivity.ADDITIVE)
                .grain("n")
                .happensAt("at")
                .madeFrom(Mapping.from(VISITS)
                        .where(IS_VISIT)
                        .set("n", "n")
                        .set("at", "at")
                        .set("customer", "customer")
                        .set("buyer", "customer")
                        .set("title", "title")
                        .set("city", "city")
                        .set("amount", "amount")
                        .find(Lookup.in("dim_level")
                                .matching("customer", column("customer"))
                                .asOf(column("at"))
                                .take("level_key", "level_key"))
                        .find(Lookup.in("dim_article")
                                .matching("title", column("title"))
                                .take("article", "article")));
    }
}
