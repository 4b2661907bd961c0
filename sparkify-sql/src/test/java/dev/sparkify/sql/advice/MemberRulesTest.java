package dev.sparkify.sql.advice;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.type.ColumnType;
import org.junit.jupiter.api.Test;

class MemberRulesTest {
    private static DimensionTable items(Mapping mapping) {
        return DimensionTable.named("dim_items")
                .key("item", ColumnType.varchar(16))
                .madeFrom(mapping);
    }

    @Test
    void advisesAnUnknownMemberWhereOneMayBeMissing() {
        var some = Mapping.from("staging")
                .where(column("number").equalTo(number(1)))
                .set("item", "item");

        assertThat(Sales.findings(Rule.UNKNOWN_MEMBER, Sales.star(Sales.sales(), items(some)), Estimates.none()))
                .containsExactly(
                        "ADVICE fact_sales.item: a record without member in dim_items refuses the load: there is no"
                                + " unknown member to stand for it; do: add withUnknownMember() or inferringMembers() to dim_items");
    }

    @Test
    void needsNoneWhereEachRecordBringsItsMember() {
        var all = Mapping.from("staging").set("item", "item");

        assertThat(Sales.findings(Rule.UNKNOWN_MEMBER, Sales.star(Sales.sales(), items(all)), Estimates.none()))
                .isEmpty();
    }

    @Test
    void needsNoneWhereThereIsOne() {
        assertThat(Sales.findings(Rule.UNKNOWN_MEMBER, Sales.star(Sales.sales(), Sales.items()), Estimates.none()))
                .isEmpty();
    }

    @Test
    void advisesACoarserGrainWhereADimensionIsNearlyAsLargeAsTheFact() {
        var large = Sales.SMALL.table("dim_items", TableEstimate.rows(100_000).rowBytes(50));
        var small = Sales.SMALL.table("dim_items", TableEstimate.rows(99_999).rowBytes(50));
        var star = Sales.star(Sales.sales(), Sales.items());

        assertThat(Sales.findings(Rule.LARGE_DIMENSION, star, large))
                .containsExactly(
                        "ADVICE dim_items: 100,000 rows for 1,000,000 rows of fact_sales: a table of that size is"
                                + " not copied for long, and a fact can lie with one dimension only; do: make its grain coarser, or compute its attributes in"
                                + " queries");
        assertThat(Sales.findings(Rule.LARGE_DIMENSION, star, small)).isEmpty();
    }

    @Test
    void advisesOneTypeForANaturalKeyBesideTheNumber() {
        assertThat(Sales.findings(Rule.KEY_TYPES, Sales.star(numbered(32), numberedItems()), Estimates.none()))
                .containsExactly(
                        "ADVICE fact_sales.item: is VARCHAR(32), but VARCHAR(16) in dim_items: a join by it converts"
                                + " each value, and its rows cannot lie together; do: give both the same type");
        assertThat(Sales.findings(Rule.KEY_TYPES, Sales.star(numbered(16), numberedItems()), Estimates.none()))
                .isEmpty();
    }

    private static DimensionTable numberedItems() {
        return DimensionTable.named("dim_items")
                .surrogateKey("item_key")
                .key("item", ColumnType.varchar(16))
                .withUnknownMember();
    }

    private static FactTable numbered(int bytes) {
        return FactTable.named("fact_sales")
                .dimension("item_key", ColumnType.bigint(), "dim_items")
                .degenerate("item", ColumnType.varchar(bytes))
                .degenerate(Column.of("number", ColumnType.bigint()).notNull())
                .grain("number")
                .madeFrom(Mapping.from("staging")
                        .set("item", "item")
                        .set("number", "number")
                        .find(Lookup.in("dim_items")
                                .matching("item", column("item"))
                                .take("item_key", "item_key")));
    }
}
