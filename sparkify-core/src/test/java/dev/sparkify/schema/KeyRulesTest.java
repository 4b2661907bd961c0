package dev.sparkify.schema;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sparkify.mapping.Mapping;
import org.junit.jupiter.api.Test;

class KeyRulesTest {
    private static final Mapping NUMBERS = Mapping.from("staging_sales").set("number", "number");

    private static FactTable numbers() {
        return FactTable.named("fact_numbers")
                .degenerate(Column.of("number", bigint()).notNull())
                .grain("number")
                .madeFrom(NUMBERS);
    }

    @Test
    void rejectsADimensionWithoutKey() {
        assertThat(Shop.problemsWith(DimensionTable.named("dim_days").attribute("day", integer())))
                .containsExactly("dim_days has no key; add one with key(…)");
    }

    @Test
    void rejectsAUniqueKeyOfAnUnknownColumn() {
        assertThat(Shop.problemsWith(Shop.products().unique("title", "shop")))
                .containsExactly("dim_products: no such column shop in a unique key");
    }

    @Test
    void rejectsAForeignKeyToNowhere() {
        assertThat(Shop.problemsWith(Shop.customers().outrigger("city_id", bigint(), "dim_cities")))
                .containsExactly("dim_customers.city_id refers to dim_cities: no such dimension");
    }

    @Test
    void rejectsAForeignKeyToATableThatIsNoDimension() {
        assertThat(Shop.problemsWith(Shop.customers().outrigger("sale_id", bigint(), "fact_sales")))
                .containsExactly("dim_customers.sale_id refers to fact_sales: no such dimension");
    }

    @Test
    void rejectsAForeignKeyOfAnotherType() {
        assertThat(Shop.problemsWith(Shop.customers().outrigger("product_id", integer(), "dim_products")))
                .containsExactly("dim_customers.product_id is INTEGER, but the key of dim_products is BIGINT; give both"
                        + " the same type");
    }

    @Test
    void rejectsAForeignKeyToAKeyOfTwoColumns() {
        var prices =
                DimensionTable.named("dim_prices").key("product_id", bigint()).key("day", bigint());

        assertThat(Shop.problemsWith(prices, Shop.customers().outrigger("price_id", bigint(), "dim_prices")))
                .containsExactly("dim_customers.price_id refers to dim_prices, whose key has 2 columns; a reference"
                        + " needs a key of one");
    }

    @Test
    void takesAKeyOfTwoColumnsThatNobodyRefersTo() {
        assertThatCode(() -> StarSchema.of(
                        "shop",
                        DimensionTable.named("dim_prices")
                                .key("product_id", bigint())
                                .key("day", bigint())))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsAnUnknownMemberOfAKeyThatCannotSayIt() {
        for (var type :
                new dev.sparkify.type.ColumnType[] {doublePrecision(), varchar(6), character(10), decimal(2, 2)}) {
            assertThat(Shop.problemsWith(
                            DimensionTable.named("dim_x").key("x_id", type).withUnknownMember()))
                    .containsExactly("dim_x.x_id: a key of " + type
                            + " has no unknown member; use text of 7 bytes or more, a number or a date");
        }
    }

    @Test
    void rejectsAnUnknownMemberOfAKeyOfTwoColumns() {
        assertThat(Shop.problemsWith(DimensionTable.named("dim_x")
                        .key("a", bigint())
                        .key("b", bigint())
                        .withUnknownMember()))
                .containsExactly("dim_x has an unknown member and a key of 2 columns; an unknown member needs a key of"
                        + " one");
    }

    @Test
    void rejectsAnUnknownMemberWithAnAttributeThatIsNotNull() {
        assertThat(Shop.problemsWith(
                        Shop.products().attribute(Column.of("weight", integer()).notNull())))
                .containsExactly("dim_products.weight is NULL in the unknown member; make it nullable or leave the"
                        + " member out");
    }

    @Test
    void rejectsAFactWithoutGrain() {
        assertThat(Shop.problemsWith(FactTable.named("fact_numbers")
                        .degenerate("number", bigint())
                        .madeFrom(NUMBERS)))
                .containsExactly("fact_numbers has no grain; say with grain(…) what one row is");
    }

    @Test
    void rejectsAGrainOfAnUnknownColumn() {
        assertThat(Shop.problemsWith(numbers().surrogateKey("id").grain("numbr")))
                .containsExactly(
                        "fact_numbers: no such column numbr in a unique key (did you mean number?)",
                        "fact_numbers: no such column numbr in the grain (did you mean number?)");
    }

    @Test
    void rejectsANullableGrain() {
        assertThat(Shop.problemsWith(FactTable.named("fact_numbers")
                        .degenerate("number", bigint())
                        .grain("number")
                        .madeFrom(NUMBERS)))
                .containsExactly("fact_numbers.number is nullable and part of the grain; declare it with"
                        + " Column.of(…).notNull()");
    }

    @Test
    void rejectsAGrainThatHoldsTheSurrogateKey() {
        assertThat(Shop.problemsWith(numbers().surrogateKey("id").grain("number", "id")))
                .containsExactly("fact_numbers.id numbers the rows, so it cannot be part of the grain; leave it out of"
                        + " grain(…)");
    }

    @Test
    void rejectsAMeasureThatIsNoNumber() {
        assertThat(Shop.problemsWith(numbers().measure("remark", varchar(9), Additivity.NON_ADDITIVE)))
                .containsExactly("fact_numbers.remark: a measure is a number, not VARCHAR(9)");
    }
}
