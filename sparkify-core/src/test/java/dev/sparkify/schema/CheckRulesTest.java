package dev.sparkify.schema;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.timestamptz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.type.SimpleType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckRulesTest {
    private static final Check POSITIVE = Check.range("fact_sales", "amount").atLeast(0);

    private static List<String> problems(StarSchema star, Check... checks) {
        var problems = new ArrayList<String>();
        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(() -> star.checkedBy(checks))
                .satisfies(exception -> problems.addAll(exception.problems()));
        return problems;
    }

    private static List<String> problems(Check... checks) {
        return problems(Shop.star(), checks);
    }

    /** Balances of accounts by day, some of them without a date of their own. */
    private static StarSchema bank() {
        return StarSchema.of(
                "bank",
                StagingTable.named("staging").column("day", date()).column("number", bigint()),
                CalendarDimension.between("dim_dates", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 2)),
                FactTable.named("fact_balances")
                        .dimension("date", date(), "dim_dates")
                        .degenerate("branch", bigint())
                        .degenerate("read_at", timestamptz())
                        .degenerate("shape", SimpleType.SUPER)
                        .measure("balance", decimal(9, 2), Additivity.SEMI_ADDITIVE)
                        .measure("rate", decimal(9, 2), Additivity.NON_ADDITIVE)
                        .grain("date")
                        .madeFrom(Mapping.from("staging").set("date", "day")));
    }

    @Test
    void takesChecksThatFit() {
        var star = Shop.star()
                .checkedBy(
                        POSITIVE,
                        Check.notNull("dim_customers", "name"),
                        Check.unique("fact_sales", "number", "customer_id"),
                        Check.acceptedValues("dim_customers", "name", "Ann"),
                        Check.acceptedValues("fact_sales", "number", 1),
                        Check.matches("dim_customers", "name", "[A-Z].*"),
                        Check.rowCount("dim_products").atMost(5))
                .checkedBy(
                        Check.sum("FACT_SALES", "AMOUNT").atMost("9.99"),
                        Check.holds(
                                "fact_sales", "cheap", column("amount").compare(Comparison.Operator.LESS, number(9))));

        assertThat(star.checks()).hasSize(9).first().isEqualTo(POSITIVE);
        assertThat(star.in("retail").checks()).isEqualTo(star.checks());
        assertThat(star)
                .isNotEqualTo(Shop.star())
                .isEqualTo(Shop.star().checkedBy(star.checks().toArray(Check[]::new)))
                .hasSameHashCodeAs(Shop.star().checkedBy(star.checks().toArray(Check[]::new)));
        assertThat(bank().checkedBy(
                                Check.sum("fact_balances", "balance")
                                        .per("date")
                                        .atLeast(0),
                                Check.fresh("fact_balances", "date", Duration.ofDays(1)))
                        .checks())
                .hasSize(2);
    }

    @Test
    void tellsThemTogether() {
        assertThat(problems(
                        Check.notNull("fact_sale", "number"),
                        Check.notNull("staging_sales", "number"),
                        Check.notNull("fact_sales", "numbr"),
                        POSITIVE,
                        POSITIVE))
                .containsExactly(
                        "Check «fact_sale.number must not be NULL»: no such table (did you mean fact_sales?)",
                        "Check «staging_sales.number must not be NULL»: this is a staging table, whose rows are gone after"
                                + " the load; check a dimension or a fact",
                        "Check «fact_sales.numbr must not be NULL»: no such column numbr (did you mean number?)",
                        "Check «fact_sales.amount must be at least 0» is declared twice; leave one out");
    }

    @Test
    void rejectsKeysThatCannotBeCompared() {
        assertThat(problems(Check.unique("dim_customers"), Check.unique("dim_customers", "name", "name")))
                .containsExactly(
                        "Check «dim_customers () must be unique»: it names no column; name at least one",
                        "Check «dim_customers (name, name) must be unique»: it names a column twice; name each once");
        assertThat(problems(bank(), Check.unique("fact_balances", "shape")))
                .containsExactly(
                        "Check «fact_balances (shape) must be unique»: shape, a SUPER, cannot be compared; choose"
                                + " a number, text, date or time");
    }

    @Test
    void rejectsValuesOfAnotherKind() {
        assertThat(problems(
                        Check.acceptedValues("dim_customers", "name", new String[0]),
                        Check.acceptedValues("dim_customers", "name", 1, 2),
                        Check.range("dim_customers", "name").atLeast(1),
                        Check.range("fact_sales", "amount").atLeast(LocalDate.of(2018, 1, 1)),
                        Check.range("fact_sales", "amont").atLeast("1" + "0".repeat(38))))
                .containsExactly(
                        "Check «dim_customers.name must be one of no values»: it accepts no value; give at least one, or leave it"
                                + " out",
                        "Check «dim_customers.name must be one of 1, 2»: name, a VARCHAR(100), does not compare with the"
                                + " values given; give values of its kind",
                        "Check «dim_customers.name must be at least 1»: name, a VARCHAR(100), does not compare with the"
                                + " values given; give values of its kind",
                        "Check «fact_sales.amount must be at least 2018-01-01»: amount, a DECIMAL(10, 2), does not"
                                + " compare with the values given; give values of its kind",
                        "Check «fact_sales.amont must be at least 1" + "0".repeat(38)
                                + "»: no such column amont (did you mean amount?)",
                        "Check «fact_sales.amont must be at least 1" + "0".repeat(38) + "»: the number 1"
                                + "0".repeat(38)
                                + " does not fit DECIMAL, which takes 38 digits, 37 of them behind the point");
    }

    @Test
    void rejectsBoundsThatNothingCanBeWithin() {
        assertThat(problems(
                        Check.range("fact_sales", "amount"),
                        Check.rowCount("fact_sales").between(2, 1),
                        Check.sum("fact_sales", "amount")))
                .containsExactly(
                        "Check «fact_sales.amount must be within bounds»: it has no bounds; add atLeast(…) or atMost(…)",
                        "Check «the number of rows of fact_sales must be at least 2 and at most 1»: the least value is"
                                + " greater than the greatest; exchange them",
                        "Check «the sum of fact_sales.amount must be within bounds»: it has no bounds; add atLeast(…) or atMost(…)");
    }

    @Test
    void rejectsFormsThatEnginesReadInTheirOwnWays() {
        assertThat(problems(
                        Check.matches("dim_customers", "name", "\\w+"),
                        Check.matches("fact_sales", "amount", "[0-9]+")))
                .containsExactly(
                        "Check «dim_customers.name must match \\w+»: at 1: \\ stands only before punctuation; write a"
                                + " class such as [0-9] or [[:space:]]",
                        "Check «fact_sales.amount must match [0-9]+»: amount, a DECIMAL(10, 2), has no form to match;"
                                + " choose a CHAR or VARCHAR");
    }

    @Test
    void rejectsAgesOfWhatHasNone() {
        assertThat(problems(
                        bank(),
                        Check.fresh("fact_balances", "read_at", Duration.ofDays(1)),
                        Check.fresh("fact_balances", "date", Duration.ofMillis(1500))))
                .containsExactly(
                        "Check «the newest fact_balances.read_at must not be older than PT24H»: read_at, a TIMESTAMPTZ,"
                                + " has no age; choose a DATE or TIMESTAMP",
                        "Check «the newest fact_balances.date must not be older than PT1.5S»: an age is one second or"
                                + " more, in whole seconds; give such a one");
    }

    @Test
    void rejectsSumsThatMeanNothing() {
        assertThat(problems(
                        bank(),
                        Check.sum("fact_balances", "balance").atLeast(0),
                        Check.sum("fact_balances", "balance").per("branch").atLeast(0),
                        Check.sum("fact_balances", "rate").per("date").atLeast(0),
                        Check.sum("fact_balances", "branch").atLeast(0),
                        Check.sum("dim_dates", "year").atLeast(0)))
                .containsExactly(
                        "Check «the sum of fact_balances.balance must be at least 0»: balance is semi-additive, so it"
                                + " must not be summed over time; add per(…) with a date or time",
                        "Check «the sum of fact_balances.balance per branch must be at least 0»: balance is"
                                + " semi-additive, so it must not be summed over time; add per(…) with a date or time",
                        "Check «the sum of fact_balances.rate per date must be at least 0»: rate is not additive, so its"
                                + " sum means nothing; check its parts",
                        "Check «the sum of fact_balances.branch must be at least 0»: branch is no measure of"
                                + " fact_balances (did you mean balance?); declare it with measure(…)",
                        "Check «the sum of dim_dates.year must be at least 0»: dim_dates is no fact, so it has no"
                                + " measures; sum a measure of a fact");
    }

    @Test
    void rejectsConditionsThatAreNone() {
        assertThat(problems(Check.holds("fact_sales", " ", column("amont"))))
                .containsExactly(
                        "Check «fact_sales:  »: it does not say what it means; say it in a few words",
                        "Check «fact_sales:  »: no such column amont (did you mean amount?)");
        assertThat(problems(Check.holds("fact_sales", "amount", column("amount"))))
                .containsExactly("Check «fact_sales: amount»: DECIMAL(10, 2) is not a condition");
    }
}
