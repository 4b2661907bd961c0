package dev.sparkify.schema;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.type.SimpleType;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarSchemaTest {
    @Test
    void tellsAllProblemsAtOnce() {
        var staging = StagingTable.named("staging_sales")
                .column("number", bigint())
                .column("customer", varchar(200))
                .column("shape", SimpleType.GEOMETRY)
                .distributed(Distribution.key("shape"));
        var customers = DimensionTable.named("dim_customers")
                .key("customer_id", varchar(64))
                .attribute(Column.of("name", varchar(10)).encoded(Encoding.AZ64))
                .outrigger("city_id", bigint(), "dim_cities")
                .sorted(SortKey.compound("customer"))
                .madeFrom(Mapping.from("staging_sales").set("customer_id", "customer"));
        var cities = DimensionTable.named("dim_cities")
                .key("city_id", integer())
                .outrigger("mayor_id", varchar(64), "dim_customers");
        var sales = FactTable.named("fact_sales")
                .degenerate(Column.of("number", bigint()).notNull())
                .degenerate(Column.of("total", bigint()).notNull())
                .dimension("customer_id", varchar(64), "dim_customer")
                .measure("remark", varchar(10), Additivity.ADDITIVE)
                .degenerate("sparkify_note", varchar(10))
                .grain("number", "line")
                .madeFrom(Mapping.from("staging_sales")
                        .where(column("number"))
                        .set("number", "nmber")
                        .set("customer_id", "customer")
                        .find(Lookup.in("dim_prices")));

        assertThatThrownBy(() -> StarSchema.of("shop", staging, customers, cities, sales))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                Star schema shop has 16 problems:
                  - Cannot distribute staging_sales by shape: a GEOMETRY cannot; choose a number, text, date or time
                  - dim_customers.name: AZ64 does not encode VARCHAR(10); choose another
                  - Cannot sort dim_customers by customer: no such column (did you mean customer_id?)
                  - dim_customers.city_id is BIGINT, but the key of dim_cities is INTEGER; give both the same type
                  - dim_customers.customer_id: a value of VARCHAR(200) does not fit VARCHAR(64), and Redshift refuses a longer text; widen the column or cast the value
                  - fact_sales.sparkify_note: names that start with sparkify_ are the library's own; rename it
                  - fact_sales: no such column line in the primary key
                  - fact_sales.customer_id refers to dim_customer: no such dimension (did you mean dim_customers?)
                  - fact_sales: no such column line in the grain
                  - fact_sales.remark: a measure is a number, not VARCHAR(10)
                  - fact_sales, the filter, from staging_sales: BIGINT is not a condition
                  - fact_sales, number, from staging_sales: no such column nmber (did you mean number?)
                  - fact_sales.customer_id: a value of VARCHAR(200) does not fit VARCHAR(64), and Redshift refuses a longer text; widen the column or cast the value
                  - fact_sales looks up dim_prices: no such dimension
                  - fact_sales.total is NOT NULL, but the mapping leaves it empty; set it or give a default
                  - dimensions refer to each other in a circle: dim_customers → dim_cities → dim_customers; remove one of the references""");
    }

    @Test
    void rejectsAStarWithoutTables() {
        assertThat(Shop.problemsOf()).containsExactly("it has no tables; add staging tables, dimensions and facts");
    }

    @Test
    void rejectsTwoTablesOfOneName() {
        assertThat(Shop.problemsOf(Shop.staging(), Shop.staging()))
                .containsExactly("two tables are named staging_sales; rename one of them");
    }

    @Test
    void rejectsTwoTablesWhoseNamesDifferInCaseOnly() {
        assertThat(Shop.problemsOf(
                        Shop.staging(), StagingTable.named("STAGING_SALES").column("a", bigint())))
                .containsExactly("two tables are named staging_sales; rename one of them");
    }

    @Test
    void rejectsAFactMadeFromNothing() {
        assertThat(Shop.problemsWith(Shop.bareSales()))
                .containsExactly("fact_sales is made from nothing; say what with madeFrom(Mapping.from(…))");
    }

    @Test
    void rejectsADimensionThatRefersToItself() {
        assertThat(Shop.problemsWith(DimensionTable.named("dim_staff")
                        .key("staff_id", bigint())
                        .outrigger("boss_id", bigint(), "dim_staff")))
                .containsExactly("dimensions refer to each other in a circle: dim_staff → dim_staff; remove one of the"
                        + " references");
    }

    @Test
    void rejectsACircleOfThree() {
        assertThat(Shop.problemsOf(ring("a", "b"), ring("b", "c"), ring("c", "a")))
                .containsExactly(
                        "dimensions refer to each other in a circle: a → b → c → a; remove one of the" + " references");
    }

    @Test
    void takesADimensionReachedOnTwoWays() {
        var star = StarSchema.of("shop", ring("a", "b").outrigger("c_id", bigint(), "c"), ring("b", "c"), leaf("c"));

        assertThat(star.dimensions()).extracting(Table::name).containsExactly("c", "b", "a");
    }

    private static DimensionTable leaf(String name) {
        return DimensionTable.named(name).key("id", bigint());
    }

    private static DimensionTable ring(String name, String other) {
        return leaf(name).outrigger(other + "_id", bigint(), other);
    }

    @Test
    void ordersDimensionsAfterThoseThatTheyReferTo() {
        var star = StarSchema.of("shop", ring("city", "country"), leaf("country"), leaf("colour"));

        assertThat(star.dimensions()).extracting(Table::name).containsExactly("country", "city", "colour");
        assertThat(star.tables()).extracting(Table::name).containsExactly("city", "country", "colour");
    }

    @Test
    void findsItsTables() {
        var star = Shop.star();

        assertThat(star.name()).isEqualTo("shop");
        assertThat(star.schema()).isEmpty();
        assertThat(star.stagingTables()).containsExactly(Shop.staging());
        assertThat(star.facts()).containsExactly(Shop.sales());
        assertThat(star.staging("staging_sales")).contains(Shop.staging());
        assertThat(star.staging("dim_customers")).isEmpty();
        assertThat(star.dimension("dim_products")).contains(Shop.products());
        assertThat(star.dimension("fact_sales")).isEmpty();
        assertThat(star.mappings()).extracting(Mapping::staging).containsExactly("staging_sales", "staging_sales");
        assertThat(star).hasToString("StarSchema shop[staging_sales, dim_customers, dim_products, fact_sales]");
    }

    @Test
    void leavesItselfAsItWasWhenItIsPutIntoASchema() {
        var star = Shop.star();

        assertThat(star.in("Music").schema()).contains("music");
        assertThat(star.in("Music").tables()).isEqualTo(star.tables());
        assertThat(star.schema()).isEmpty();
    }

    @Test
    void rejectsASchemaThatHasNoName() {
        var star = Shop.star();

        assertThatThrownBy(() -> star.in(""))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                Star schema shop has 1 problem:
                  - schema : a name cannot be empty""");
    }

    @Test
    void isAValue() {
        assertThat(Shop.star()).isEqualTo(Shop.star()).hasSameHashCodeAs(Shop.star());
        assertThat(Shop.star())
                .isNotEqualTo(Shop.star().in("music"))
                .isNotEqualTo(StarSchema.of("shop", Shop.staging()))
                .isNotEqualTo(StarSchema.of("store", Shop.star().tables().toArray(Table[]::new)))
                .isNotEqualTo(List.of());
    }
}
