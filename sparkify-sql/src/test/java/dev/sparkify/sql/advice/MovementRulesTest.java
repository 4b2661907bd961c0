package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.schema.StarSchema;
import org.junit.jupiter.api.Test;

class MovementRulesTest {
    private static final Distribution BY_ITEM = Distribution.key("item");
    private static final StarSchema APART = Sales.distributed(Distribution.even(), Distribution.even());

    @Test
    void advisesToCopyASmallDimensionThatIsSent() {
        assertThat(Sales.findings(Rule.MOVED_JOIN, APART, Sales.SMALL))
                .containsExactly("ADVICE fact_sales.item: the join with dim_items moves 5.0 MB between 2 nodes"
                        + " (DS_BCAST_INNER); do: copy dim_items to every node by Distribution.all()");
    }

    @Test
    void warnsOfALargeJoinThatCouldLieTogether() {
        var both =
                "; do: distribute fact_sales by item and dim_items by item; a fact can meet one dimension so, best the one"
                        + " that moves most";

        assertThat(Sales.findings(Rule.MOVED_JOIN, APART, Sales.LARGE))
                .containsExactly("WARNING fact_sales.item: the join with dim_items moves 5.0 GB between 2 nodes"
                        + " (DS_BCAST_INNER)" + both);
        assertThat(Sales.findings(Rule.MOVED_JOIN, Sales.distributed(BY_ITEM, Distribution.even()), Sales.LARGE))
                .containsExactly("WARNING fact_sales.item: the join with dim_items moves 2.5 GB between 2 nodes"
                        + " (DS_DIST_INNER)" + both);
    }

    @Test
    void leavesALargeDimensionThatNoEvenKeyMeets() {
        var skewed = Sales.LARGE.table(
                "fact_sales",
                Sales.sales(1_000_000_000)
                        .column("item", ColumnEstimate.unknown().values(100_000_000, 0.3)));

        assertThat(Sales.findings(Rule.MOVED_JOIN, APART, skewed))
                .containsExactly("WARNING fact_sales.item: the join with dim_items moves 5.0 GB between 2 nodes"
                        + " (DS_BCAST_INNER); do: dim_items has 5.0 GB and item is not known to spread rows evenly: leave it,"
                        + " or give estimates of its values");
    }

    @Test
    void warnsOfAJoinOnASingleSlice() {
        assertThat(Sales.findings(Rule.MOVED_JOIN, Sales.distributed(Distribution.all(), BY_ITEM), Sales.SMALL))
                .containsExactly("WARNING fact_sales.item: the join with dim_items moves 2.5 MB between 2 nodes"
                        + " (DS_DIST_ALL_INNER); do: copy dim_items to every node by Distribution.all()");
    }

    @Test
    void onlyNotesWhatNobodyFeels() {
        var tiny = Sales.SMALL.table("dim_items", TableEstimate.rows(100).rowBytes(50));

        assertThat(Sales.findings(Rule.MOVED_JOIN, APART, tiny))
                .containsExactly("NOTE fact_sales.item: the join with dim_items moves 5.0 kB between 2 nodes"
                        + " (DS_BCAST_INNER); do: copy dim_items to every node by Distribution.all()");
    }

    @Test
    void tellsBothWaysWhereSizesAreNotKnown() {
        assertThat(Sales.findings(Rule.MOVED_JOIN, Sales.distributed(Distribution.even(), BY_ITEM), Estimates.none()))
                .containsExactly("ADVICE fact_sales.item: the join with dim_items moves rows between nodes"
                        + " (DS_BCAST_INNER or DS_DIST_OUTER); do: copy dim_items to every node if it is small and changes"
                        + " little, else distribute fact_sales by item and dim_items by item if its values are even");
    }

    @Test
    void findsNothingWhereRowsMeet() {
        assertThat(Sales.findings(Rule.MOVED_JOIN, Sales.distributed(BY_ITEM, BY_ITEM), Sales.LARGE))
                .isEmpty();
        assertThat(Sales.findings(
                        Rule.MOVED_JOIN, Sales.distributed(Distribution.even(), Distribution.all()), Estimates.none()))
                .isEmpty();
        assertThat(Sales.findings(Rule.MOVED_JOIN, APART, Sales.LARGE.on(Cluster.nodes(1))))
                .isEmpty();
    }

    @Test
    void doesNotGuessWhatAutoComesTo() {
        var auto = Sales.distributed(Distribution.auto(), Distribution.auto());

        assertThat(Sales.findings(Rule.MOVED_JOIN, auto, Estimates.none())).isEmpty();
        assertThat(Advisor.review(auto, Estimates.none()).joins())
                .extracting(join -> join.asLaidOut().label())
                .containsExactly("?");
    }

    @Test
    void takesAutoAsWhatItComesTo() {
        var auto = Sales.distributed(Distribution.auto(), Distribution.auto());

        assertThat(Advisor.review(auto, Sales.SMALL).joins())
                .extracting(join -> join.asLaidOut().label())
                .containsExactly("DS_DIST_ALL_NONE");
        assertThat(Sales.findings(Rule.MOVED_JOIN, auto, Sales.LARGE))
                .singleElement()
                .asString()
                .contains("moves 5.0 GB between 2 nodes (DS_BCAST_INNER)");
    }
}
