package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionRulesTest {
    private static final StarSchema BY_ITEM = Sales.distributed(Distribution.key("item"), Distribution.all());
    private static final StarSchema BY_DAY = Sales.distributed(Distribution.key("day"), Distribution.all());
    private static final StarSchema BY_TIME = Sales.distributed(Distribution.key("sold_at"), Distribution.all());
    private static final StarSchema COPIED = Sales.distributed(Distribution.even(), Distribution.all());

    private static Estimates values(String column, long distinct, double commonest) {
        var values = ColumnEstimate.unknown().values(distinct, commonest);
        return Sales.SMALL.table("fact_sales", Sales.sales(1_000_000).column(column, values));
    }

    /** Of 8 slices one holds 32 % and an eighth of the other 68 %: 40.5 %, where 12.5 % are fair. */
    @Test
    void warnsOfAKeyWhoseCommonestValueFillsASlice() {
        assertThat(Sales.findings(Rule.SKEW, BY_ITEM, values("item", 100_000, 0.32)))
                .containsExactly(
                        "WARNING fact_sales.item: 32.0 % of the rows have its commonest value (the unknown member"
                                + " counts as one), so one of 8 slices holds 40.5 % of the table, 3.2 times its fair share; do:"
                                + " distribute by a column whose values are even, or by Distribution.even()");
    }

    /** With a share of 4 % it is 16 %: 1.28 times an eighth. */
    @Test
    void advisesAgainstAKeyThatIsNotQuiteEven() {
        assertThat(Sales.findings(Rule.SKEW, BY_ITEM, values("item", 100_000, 0.04)))
                .singleElement()
                .asString()
                .startsWith("ADVICE fact_sales.item: 4.0 % of the rows")
                .contains("holds 16.0 % of the table, 1.3 times its fair share");
    }

    /** With a share of 3 % it is 15.1 %: 1.21 times an eighth. */
    @Test
    void takesAKeyThatIsEven() {
        assertThat(Sales.findings(Rule.SKEW, BY_ITEM, values("item", 100_000, 0.03)))
                .isEmpty();
    }

    @Test
    void warnsOfAKeyOfFewValues() {
        var remedy = "; do: distribute by a column with many more values, or by Distribution.even()";

        assertThat(Sales.findings(Rule.SKEW, BY_ITEM, values("item", 7, 1 / 7.0)))
                .singleElement()
                .asString()
                .startsWith("WARNING fact_sales.item: 14.3 % of the rows have its commonest value");
        assertThat(Sales.findings(Rule.SKEW, BY_ITEM, values("item", 79, 0.02)))
                .containsExactly("ADVICE fact_sales.item: 79 different values cannot fill 8 slices evenly" + remedy);
        assertThat(Sales.findings(Rule.SKEW, BY_ITEM, values("item", 80, 0.02))).isEmpty();
    }

    @Test
    void warnsOfADateThatIsOneSlice() {
        assertThat(Sales.findings(Rule.HOT_SLICES, BY_DAY, Estimates.none()))
                .containsExactly(
                        "WARNING fact_sales.day: a day is one value, and they lie on one slice: a query of a short"
                                + " range of time keeps few slices busy; do: distribute by another column, and sort by this one");
        assertThat(Sales.findings(Rule.HOT_SLICES, BY_DAY, values("day", 365, 0.004)))
                .singleElement()
                .asString()
                .startsWith("WARNING fact_sales.day: each value has 2,739 rows, and they lie on one slice");
    }

    @Test
    void warnsOfTimesOnlyWhereTheyRepeat() {
        assertThat(Sales.findings(Rule.HOT_SLICES, BY_TIME, values("sold_at", 10_000, 0.001)))
                .singleElement()
                .asString()
                .startsWith("WARNING fact_sales.sold_at: each value has 100 rows");
        assertThat(Sales.findings(Rule.HOT_SLICES, BY_TIME, values("sold_at", 10_200, 0.001)))
                .isEmpty();
        assertThat(Sales.findings(Rule.HOT_SLICES, BY_TIME, Estimates.none()))
                .containsExactly(
                        "ADVICE fact_sales.sold_at: if its values repeat much, a query of a short range of time keeps"
                                + " few slices busy; do: give estimates of its values, or distribute by another column");
        assertThat(Sales.findings(Rule.HOT_SLICES, BY_ITEM, Estimates.none())).isEmpty();
    }

    @Test
    void warnsOfCopiesOfALargeTable() {
        assertThat(Sales.findings(Rule.COPIES, COPIED, Sales.LARGE.on(Cluster.nodes(3))))
                .containsExactly(
                        "WARNING dim_items: every node has a copy, but the table has 5.0 GB: its copies take 10 GB"
                                + " more, and loads send as much for what they bring; do: distribute it by item, and the fact by its"
                                + " reference if that spreads evenly");
        assertThat(Sales.findings(Rule.COPIES, COPIED, Sales.LARGE.on(Cluster.nodes(1))))
                .singleElement()
                .asString()
                .startsWith("NOTE dim_items");
    }

    @Test
    void warnsOfCopiesOfATableThatChangesFast() {
        var fast = TableEstimate.rows(100_000).rowBytes(50);

        assertThat(Sales.findings(Rule.COPIES, COPIED, Sales.SMALL.table("dim_items", fast.growing(Growth.FAST))))
                .containsExactly(
                        "ADVICE dim_items: every node has a copy, but the table changes fast: its copies take 5.0 MB"
                                + " more, and loads send as much for what they bring; do: distribute it by item, and the fact by its"
                                + " reference if that spreads evenly");
        assertThat(Sales.findings(Rule.COPIES, COPIED, Sales.SMALL.table("dim_items", fast.growing(Growth.WITH_FACT))))
                .singleElement()
                .asString()
                .contains("but the table grows with the fact");
        assertThat(Sales.findings(Rule.COPIES, COPIED, Sales.SMALL.table("dim_items", fast.growing(Growth.STATIC))))
                .isEmpty();
    }

    @Test
    void takesCopiesOfASmallTable() {
        assertThat(Sales.findings(Rule.COPIES, COPIED, Sales.SMALL)).isEmpty();
        assertThat(Sales.findings(Rule.COPIES, COPIED, Estimates.none())).isEmpty();
    }

    @Test
    void warnsOfCopiesOfAFact() {
        assertThat(Sales.findings(Rule.COPIES, Sales.distributed(Distribution.all(), Distribution.all()), Sales.SMALL))
                .containsExactly(
                        "WARNING fact_sales: a fact that every node has a copy of: its copies take 100 MB more, and"
                                + " loads send as much for what they bring; a join with a dimension that is not copied runs on a"
                                + " single slice; do: distribute it by a key or by Distribution.even()");
    }

    @Test
    void tellsWhatAutoComesTo() {
        var auto = Sales.distributed(Distribution.auto(), Distribution.auto());
        var remedy =
                "; do: nothing, unless queries need a layout that must not change; the size from which on it changes is"
                        + " the adviser's guess, Redshift does not tell its own";

        assertThat(Sales.findings(Rule.AUTO, auto, Sales.SMALL))
                .containsExactly(
                        "NOTE dim_items: AUTO begins by copying the table to every node, and comes to ALL at 5.0 MB"
                                + remedy,
                        "NOTE fact_sales: AUTO begins by copying the table to every node, and comes to KEY DISTKEY(sale) at"
                                + " 100 MB" + remedy);
        assertThat(Sales.findings(Rule.AUTO, auto, Estimates.none())).isEmpty();
        assertThat(Sales.findings(Rule.AUTO, COPIED, Sales.SMALL)).isEmpty();
    }

    @Test
    void weighsCopiesByWhatTheyTake() {
        assertThat(copies(9_999))
                .startsWith("NOTE dim_items: every node has a copy, but the table grows with the fact");
        assertThat(copies(10_000)).startsWith("ADVICE dim_items");
        assertThat(copies(1_000_000)).startsWith("WARNING dim_items");
    }

    private static String copies(long rows) {
        var items = TableEstimate.rows(rows).rowBytes(100).growing(Growth.WITH_FACT);
        return Sales.findings(Rule.COPIES, COPIED, Sales.SMALL.table("dim_items", items))
                .get(0);
    }

    @Test
    void leavesADimensionByADateAlone() {
        var days = DimensionTable.named("dim_days")
                .surrogateKey("day_key")
                .key("day", ColumnType.date())
                .withUnknownMember()
                .distributed(Distribution.key("day"));
        var star = Sales.star(Sales.staging(), Sales.items(), days, Sales.sales());

        assertThat(Sales.findings(Rule.HOT_SLICES, star, Estimates.none())).isEmpty();
    }

    @Test
    void saysNothingOfEmptyTables() {
        var none = ColumnEstimate.unknown().values(0, 0);
        var empty = Estimates.none()
                .table("fact_sales", TableEstimate.rows(0).column("day", none))
                .table("dim_items", TableEstimate.rows(0).growing(Growth.FAST));

        for (var rule : List.of(Rule.SKEW, Rule.HOT_SLICES, Rule.COPIES, Rule.ESTIMATES)) {
            assertThat(Sales.findings(rule, BY_DAY, empty)).isEmpty();
        }
    }
}
