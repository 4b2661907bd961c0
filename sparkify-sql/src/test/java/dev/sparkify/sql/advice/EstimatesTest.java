package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatesTest {
    @Test
    void foldsNamesAndKeepsTheLastWord() {
        var estimates = Estimates.none()
                .table("DIM_ITEMS", TableEstimate.rows(1))
                .table(
                        "dim_items",
                        TableEstimate.rows(2)
                                .column("Item", ColumnEstimate.unknown())
                                .column("item", Sales.evenly(2)));

        assertThat(estimates.tables()).containsOnlyKeys("dim_items");
        var items = estimates.find("dim_items").orElseThrow();
        assertThat(items.rows()).isEqualTo(2);
        assertThat(items.columns()).containsOnlyKeys("item").containsValue(Sales.evenly(2));
    }

    @Test
    void refusesNumbersThatCannotBe() {
        var column = ColumnEstimate.unknown();
        assertThatThrownBy(() -> TableEstimate.rows(-1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("An estimate of rows is 0 or more, not -1");
        assertThatThrownBy(() -> column.bytes(-1, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("An estimate of bytes or values is 0 or more");
        assertThatThrownBy(() -> column.bytes(20, 10))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("Values of 20.0 bytes on average cannot have at most 10; give the average first");
        assertThatThrownBy(() -> column.values(5, 30))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("The share of the commonest value is 0 to 1, not 30.0; 30 % are 0.3");
        assertThatThrownBy(() -> Cluster.nodes(0))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("A cluster of 0 nodes with 4 slices each cannot hold a row; give at least one of each");
    }

    @Test
    void mustBeOfTheStar() {
        var star = Sales.star(Sales.sales(), Sales.items());
        var table = Estimates.none().table("dim_item", TableEstimate.rows(1));
        var column = Estimates.none().table("dim_items", TableEstimate.rows(1).column("itm", Sales.evenly(1)));

        assertThatThrownBy(() -> Advisor.review(star, table))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "There is an estimate of dim_item, but no such table in star sales (did you mean dim_items?)");
        assertThatThrownBy(() -> Advisor.layout(star, column))
                .isInstanceOf(InputException.class)
                .hasMessage("There is an estimate of dim_items.itm, but no such column (did you mean item?)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesRowsOfNoLength(double bytes) {
        assertThatThrownBy(() -> TableEstimate.rows(1).rowBytes(bytes))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("An estimate of the bytes of a row is a finite number, 0 or more, not " + bytes);
    }

    @Test
    void refusesMoreValuesThanRows() {
        assertThatThrownBy(() -> TableEstimate.rows(2).column("item", Sales.evenly(3)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("Column item cannot have 3 different values in 2 rows; give no more values than rows");
    }

    @Test
    void refusesACommonestValueThatOthersExceed() {
        assertThatThrownBy(() -> ColumnEstimate.unknown().values(4, 0.2))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("Of 4 different values the commonest has a share of 1/4 or more, not 0.2");
        assertThat(ColumnEstimate.unknown().values(2, 0.5).values(49, 1 / 49.0).distinct())
                .hasValue(49);
    }

    @Test
    void refusesMoreSlicesThanAnIntCounts() {
        assertThatThrownBy(() -> new Cluster(Integer.MAX_VALUE, 2))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("No cluster has 2147483647 nodes with 2 slices each");
    }

    @Test
    void reviewsTheLargestNumbers() {
        var most = Sales.sales(Long.MAX_VALUE);
        var estimates = Estimates.none()
                .table("fact_sales", most)
                .table("dim_items", TableEstimate.rows(Long.MAX_VALUE).rowBytes(50));

        assertThat(Advisor.review(Sales.distributed(Distribution.all(), Distribution.all()), estimates)
                        .asText())
                .contains("its copies take 9.2 EB more", "ADVICE dim_items: 9,223,372,036,854,775,807 rows for")
                .doesNotContain(" -");
    }
}
