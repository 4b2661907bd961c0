package dev.sparkify.schema;

import static dev.sparkify.mapping.Arithmetic.Operator.DIVIDED_BY;
import static dev.sparkify.mapping.Arithmetic.Operator.PLUS;
import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.nothing;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.when;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingRulesTest {
    private static List<String> problemsOfCustomers(Mapping mapping) {
        return Shop.problemsWith(Shop.customers().madeFrom(mapping));
    }

    private static List<String> problemsOfSales(Mapping mapping) {
        return Shop.problemsWith(Shop.bareSales().madeFrom(mapping));
    }

    private static List<String> problemsOfLookup(Lookup lookup) {
        return problemsOfSales(Shop.bareMapping().find(lookup));
    }

    @Test
    void takesAGoodMapping() {
        assertThatCode(Shop::star).doesNotThrowAnyException();
    }

    @Test
    void rejectsAMappingFromNowhere() {
        assertThat(problemsOfCustomers(Mapping.from("staging_sale").set("customer_id", "customer")))
                .containsExactly("dim_customers is made from staging_sale: no such staging table (did you mean"
                        + " staging_sales?)");
    }

    @Test
    void rejectsAFilterThatIsNoCondition() {
        assertThat(problemsOfCustomers(Shop.customerMapping().where(column("amount"))))
                .containsExactly("dim_customers, the filter, from staging_sales: DECIMAL(10, 2) is not a condition");
    }

    @Test
    void rejectsAnOrderOfUnknownColumns() {
        assertThat(problemsOfCustomers(Shop.customerMapping().asOf(column("sold"), column("nr"))))
                .containsExactly(
                        "dim_customers, asOf, from staging_sales: no such column sold",
                        "dim_customers, the tie-break, from staging_sales: no such column nr");
    }

    @Test
    void rejectsAnOrderOfAFact() {
        assertThat(problemsOfSales(Shop.bareMapping().find(Shop.product()).asOf(column("sold_at"))))
                .containsExactly("fact_sales: asOf orders the records of a member; a fact has none, of equal grain the"
                        + " least stays");
    }

    @Test
    void rejectsAnAssignmentToAnUnknownColumn() {
        assertThat(problemsOfCustomers(Shop.customerMapping().set("nam", "name")))
                .containsExactly("dim_customers: the mapping sets nam: no such column (did you mean name?)");
    }

    @Test
    void rejectsATypeThatDoesNotFit() {
        assertThat(problemsOfCustomers(Mapping.from("staging_sales").set("customer_id", "product")))
                .containsExactly(
                        "dim_customers.customer_id: a value of VARCHAR(100) does not fit VARCHAR(64), and Redshift refuses a longer text; widen the"
                                + " column or cast the value");
    }

    @Test
    void rejectsADecimalThatWouldBeRounded() {
        assertThat(Shop.problemsWith(withMeasure(decimal(10, 1), column("amount"))))
                .containsExactly("fact_sales.share: a value of DECIMAL(10, 2) does not fit DECIMAL(10, 1), and Redshift"
                        + " rounds it without a word; widen the column or cast the value");
    }

    @ParameterizedTest
    @MethodSource
    void rejectsAQuotientOfWholeNumbersWhereFractionsAreKept(ColumnType type, Expression value, String quotient) {
        assertThat(Shop.problemsWith(withMeasure(type, value)))
                .containsExactly("fact_sales.share of " + type + " is made from " + quotient + ", a quotient of whole"
                        + " numbers: Redshift cuts 7 / 2 to 3; cast one side to DECIMAL or DOUBLE PRECISION, or the quotient"
                        + " to BIGINT if that is meant");
    }

    static Stream<Arguments> rejectsAQuotientOfWholeNumbersWhereFractionsAreKept() {
        var nr = column("number");
        var small = nr.castTo(integer()).compute(DIVIDED_BY, number(2));
        var big = nr.compute(DIVIDED_BY, number(2));
        return Stream.of(
                arguments(decimal(19, 0), big, "BIGINT / SMALLINT"),
                arguments(doublePrecision(), small, "INTEGER / SMALLINT"),
                arguments(decimal(38, 2), big.compute(PLUS, column("amount")), "BIGINT / SMALLINT"),
                arguments(decimal(20, 2), big.castTo(decimal(20, 2)), "BIGINT / SMALLINT"),
                arguments(doublePrecision(), small.castTo(doublePrecision()), "INTEGER / SMALLINT"),
                arguments(decimal(19, 0), coalesce(big, number(0)), "BIGINT / SMALLINT"),
                arguments(decimal(19, 0), big.nullIf(number(0)), "BIGINT / SMALLINT"),
                arguments(decimal(19, 0), when(column("paid"), big).otherwise(number(0)), "BIGINT / SMALLINT"));
    }

    @Test
    void takesQuotientsThatLoseNothingOrAreMeant() {
        var nr = column("number");
        var whole = nr.compute(DIVIDED_BY, number(2));
        for (var share : List.of(
                withMeasure(bigint(), whole),
                withMeasure(decimal(19, 0), whole.castTo(bigint())),
                withMeasure(doublePrecision(), nr.castTo(doublePrecision()).compute(DIVIDED_BY, number(2))),
                withMeasure(
                        doublePrecision(),
                        when(whole.equalTo(number(1)), nr.castTo(doublePrecision()))
                                .otherwise(nr.castTo(doublePrecision()))),
                withMeasure(decimal(19, 0), nr.compute(PLUS, number(2))))) {
            assertThatCode(() -> StarSchema.of("shop", Shop.staging(), Shop.customers(), Shop.products(), share))
                    .doesNotThrowAnyException();
        }
    }

    private static FactTable withMeasure(ColumnType type, Expression value) {
        return Shop.bareSales()
                .measure("share", type, Additivity.NON_ADDITIVE)
                .madeFrom(Shop.bareMapping().set("share", value).find(Shop.product()));
    }

    @Test
    void rejectsNullForAColumnThatIsNotNull() {
        assertThat(problemsOfCustomers(Mapping.from("staging_sales").set("customer_id", nothing(varchar(64)))))
                .containsExactly("dim_customers.customer_id is NOT NULL, but the mapping sets it to NULL");
    }

    @Test
    void rejectsANotNullColumnLeftEmpty() {
        assertThat(problemsOfCustomers(Mapping.from("staging_sales").set("name", "name")))
                .containsExactly("dim_customers.customer_id is NOT NULL, but the mapping leaves it empty; set it or"
                        + " give a default");
    }

    @Test
    void takesANotNullColumnWithADefault() {
        var shops = DimensionTable.named("dim_shops")
                .key("shop_id", varchar(64))
                .attribute(Column.of("country", varchar(2)).notNull().defaultsTo(new Literal.Text("de")))
                .madeFrom(Mapping.from("staging_sales").set("shop_id", "customer"));

        assertThatCode(() -> StarSchema.of("shop", Shop.staging(), shops)).doesNotThrowAnyException();
    }

    @Test
    void rejectsAColumnSetTwice() {
        assertThat(problemsOfCustomers(Shop.customerMapping().set("name", text("x"))))
                .containsExactly("dim_customers.name is set twice by the mapping");
    }

    @Test
    void rejectsASurrogateKeySetByTheMapping() {
        assertThat(problemsOfSales(Shop.bareMapping().find(Shop.product()).set("sale_id", number(1))))
                .containsExactly("fact_sales.sale_id is set twice by the mapping");
    }

    @Test
    void setsColumnsThatAreKeptForLookups() {
        var products = Shop.products()
                .keptForLookup("maker", varchar(100))
                .madeFrom(Mapping.from("staging_sales")
                        .set("product_id", "number")
                        .set("maker", "name"));

        assertThatCode(() -> StarSchema.of("shop", Shop.staging(), products)).doesNotThrowAnyException();
    }

    @Test
    void rejectsALookupInNoDimension() {
        assertThat(problemsOfLookup(Lookup.in("dim_prices").matching("a", column("product"))))
                .containsExactly(
                        "fact_sales looks up dim_prices: no such dimension",
                        "fact_sales.product_id is NOT NULL, but the mapping leaves it empty; set it or give a default");
    }

    @Test
    void rejectsALookupOfADimension() {
        assertThat(problemsOfCustomers(Shop.customerMapping().find(Shop.product())))
                .containsExactly("dim_customers looks up dim_products: only a fact can look up");
    }

    @Test
    void rejectsALookupThatComparesNothingOrTakesNothing() {
        assertThat(problemsOfLookup(Lookup.in("dim_products").take("product_id", "product_id")))
                .containsExactly(
                        "fact_sales: the lookup in dim_products needs at least one matching(…) and one take(…)");
    }

    @Test
    void rejectsALookupByAnUnknownColumn() {
        assertThat(problemsOfLookup(Shop.product().matching("maker", column("product"))))
                .containsExactly("fact_sales: the lookup in dim_products compares maker: no such column");
    }

    @Test
    void rejectsALookupThatComparesOtherTypes() {
        assertThat(problemsOfLookup(Shop.product().matching("title", column("number"))))
                .containsExactly("fact_sales: the lookup in dim_products compares title of VARCHAR(100) with BIGINT");
    }

    @Test
    void rejectsALookupByAValueThatTheFactDoesNotKeep() {
        assertThat(problemsOfLookup(Shop.product().matching("title", column("name"))))
                .containsExactly("fact_sales: the lookup in dim_products by title compares a value that no column of"
                        + " the fact keeps, so it could not be repeated when the member arrives late; set a"
                        + " degenerate dimension to it");
    }

    @Test
    void rejectsALookupThatTakesUnknownColumns() {
        assertThat(problemsOfLookup(Shop.product().take("maker_id", "maker")))
                .containsExactly(
                        "fact_sales: the lookup takes dim_products.maker into fact_sales.maker_id: no such column",
                        "fact_sales.maker_id is looked up, so it must refer to a dimension with an unknown member");
    }

    @Test
    void rejectsALookupThatTakesAnotherType() {
        assertThat(problemsOfLookup(Lookup.in("dim_products")
                        .matching("title", column("product"))
                        .take("product_id", "title")))
                .containsExactly(
                        "fact_sales: the lookup in dim_products must take its key, by which it is known whether a member"
                                + " was found; add take(…, \"product_id\")",
                        "fact_sales.product_id is BIGINT, but the lookup takes dim_products.title of VARCHAR(100)");
    }

    @Test
    void rejectsALookupOfAColumnWithoutUnknownMember() {
        var products =
                DimensionTable.named("dim_products").key("product_id", bigint()).attribute("title", varchar(100));

        assertThat(Shop.problemsWith(products))
                .containsExactly("fact_sales.product_id is looked up, so it must refer to a dimension with an unknown"
                        + " member");
    }

    @Test
    void rejectsALookupOfAPartOfTheGrain() {
        assertThat(Shop.problemsWith(Shop.sales().grain("number", "product_id")))
                .containsExactly("fact_sales.product_id is looked up and may change when its member arrives late, so it"
                        + " cannot be part of the grain");
    }

    @Test
    void rejectsAColumnSetAndLookedUp() {
        var stock = FactTable.named("fact_stock")
                .degenerate(Column.of("number", bigint()).notNull())
                .dimension("product_id", bigint(), "dim_products")
                .degenerate("product_title", varchar(100))
                .degenerate("count", integer())
                .grain("number")
                .madeFrom(Mapping.from("staging_sales")
                        .set("number", "number")
                        .set("product_id", "number")
                        .set("product_title", "product")
                        .find(Shop.product()));

        assertThat(Shop.problemsWith(stock)).containsExactly("fact_stock.product_id is set twice by the mapping");
    }
}
