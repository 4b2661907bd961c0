package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    /** The layout that seems to be the right one: plays and songs by song. */
    private static StarSchema bySong() {
        return StarSchema.of(
                "sparkify",
                SparkifyStar.schema().tables().stream().map(AdvisorTest::bySong).toArray(Table[]::new));
    }

    private static Table bySong(Table table) {
        return table instanceof FactTable fact ? fact.distributed(Distribution.key("song_id")) : table;
    }

    private static StarSchema relaid(UnaryOperator<FactTable> fact) {
        return Sales.star(fact.apply(Sales.sales()), Sales.items());
    }

    @Test
    void warnsOfPlaysThatLieBySongInTheSample() {
        assertThat(Sales.findings(Rule.SKEW, bySong(), Plays.sample()))
                .contains(
                        "WARNING fact_songplays.song_id: 100.0 % of the rows have its commonest value (the unknown member"
                                + " counts as one), so one of 8 slices holds 100.0 % of the table, 8.0 times its fair share; do:"
                                + " distribute by a column whose values are even, or by Distribution.even()");
    }

    /** Of 16 slices one holds 30 % and a 16th of 70 %: 34.375 %. */
    @Test
    void warnsOfPlaysThatLieBySongInAGrownService() {
        assertThat(Sales.findings(Rule.SKEW, bySong(), Plays.grown()))
                .singleElement()
                .asString()
                .contains("one of 16 slices holds 34.4 % of the table, 5.5 times its fair share");
    }

    @Test
    void warnsOfTheOriginalsLayout() {
        assertThat(Advisor.review(SparkifyStar.schema(), Plays.grown()).of(Severity.WARNING))
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly(
                        "COPIES dim_time",
                        "MOVED_JOIN fact_songplays.song_id",
                        "SORT_BY_TIME fact_songplays.songplay_id");
    }

    @Test
    void hasNoWarningForTheTunedStar() {
        assertThat(Advisor.review(SparkifyStar.tuned(), Plays.grown()).of(Severity.WARNING))
                .isEmpty();
        assertThat(Advisor.review(SparkifyStar.tuned(), Plays.sample()).of(Severity.WARNING))
                .isEmpty();
    }

    @Test
    void movesNothingInTheJoinsOfTheTunedStar() {
        assertThat(Advisor.review(SparkifyStar.tuned(), Plays.grown()).joins())
                .extracting(join ->
                        join.asLaidOut().label() + " " + join.asLaidOut().amount())
                .containsExactly(
                        "DS_DIST_NONE 0 B",
                        "DS_DIST_ALL_NONE 0 B",
                        "DS_DIST_ALL_NONE 0 B",
                        "DS_DIST_ALL_NONE 0 B",
                        "DS_DIST_ALL_NONE 0 B");
    }

    @Test
    void laysTheOriginalOutAsItIsTuned() {
        assertThat(Advisor.layout(SparkifyStar.schema(), Plays.grown())).isEqualTo(SparkifyStar.tuned());
        assertThat(Advisor.layout(SparkifyStar.schema(), Plays.sample())).isEqualTo(SparkifyStar.tuned());
        assertThat(Advisor.review(SparkifyStar.tuned(), Plays.grown()).proposals())
                .isEmpty();
    }

    @Test
    void laysOutByTheLargestDimensionThatCannotBeCopied() {
        var laidOut = Advisor.layout(relaid(fact -> fact.sorted(SortKey.auto())), Sales.LARGE);

        assertThat(laidOut.tables())
                .extracting(Table::distribution)
                .containsExactly(Distribution.auto(), Distribution.key("item"), Distribution.key("item"));
        assertThat(laidOut.facts().get(0).sortKey()).isEqualTo(SortKey.compound("sold_at"));
    }

    @Test
    void dealsAFactOutWhereItsKeyIsBad() {
        var uneven =
                Sales.sales(1_000_000).column("item", ColumnEstimate.unknown().values(100_000, 0.3));
        var laidOut = Advisor.layout(
                relaid(fact -> fact.distributed(Distribution.key("item"))), Sales.SMALL.table("fact_sales", uneven));

        assertThat(laidOut.tables())
                .extracting(Table::distribution)
                .containsExactly(Distribution.auto(), Distribution.all(), Distribution.even());
    }

    @Test
    void keepsAKeyAndAnOrderThatNothingSpeaksAgainst() {
        var order = SortKey.compound("sold_at", "item");
        var sales = Sales.sales().distributed(Distribution.key("number")).sorted(order);
        var items = Sales.items().sorted(SortKey.compound("title"));
        var star = Sales.star(sales, items);

        assertThat(Advisor.layout(star, Sales.SMALL)).isEqualTo(star);
        assertThat(Advisor.layout(Sales.star(sales.sorted(SortKey.compound("item")), items), Sales.SMALL)
                        .facts()
                        .get(0)
                        .sortKey())
                .isEqualTo(SortKey.compound("sold_at"));
    }

    @Test
    void leavesWhatItDoesNotKnow() {
        var star = relaid(fact -> fact.distributed(Distribution.key("item")))
                .in("shop")
                .checkedBy(Check.notNull("fact_sales", "day"));

        assertThat(Advisor.layout(star, Estimates.none())).isEqualTo(star);
        assertThat(Advisor.review(star, Estimates.none()).proposals()).isEmpty();
    }

    @Test
    void reviewsTheSameAlike() {
        assertThat(Advisor.review(SparkifyStar.schema(), Plays.grown()))
                .isEqualTo(Advisor.review(SparkifyStar.schema(), Plays.grown()));
    }

    @Test
    void namesAPageOfTheDocumentationForEachFinding() {
        assertThat(Advisor.review(SparkifyStar.withHistory(), Plays.sample().table("fact_songplays", Sales.sales(5)))
                        .findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.source())
                        .startsWith("https://docs.aws.amazon.com/redshift/latest/dg/")
                        .endsWith(".html"));
    }

    @Test
    void writesHowLargeTheClusterIs() {
        var star = Sales.star(Sales.sales(), Sales.items());

        assertThat(Advisor.review(star, Sales.SMALL.on(Cluster.nodes(1))).asText())
                .startsWith("Star sales on 1 node with 4 slices: warnings 0, advice 1, notes 0\n");
    }

    @Test
    void writesWhatItFoundForPeople() {
        DimensionTable items = Sales.items().distributed(Distribution.even());

        assertThat(Advisor.review(Sales.star(Sales.sales(), items), Sales.LARGE).asText())
                .isEqualTo("""
                Star sales on 2 nodes with 8 slices: warnings 1, advice 1, notes 0

                join                              as laid out      moves    even  copied  by key
                fact_sales.item = dim_items.item  DS_BCAST_INNER  5.0 GB  5.0 GB     0 B     0 B

                WARNING fact_sales.item: the join with dim_items moves 5.0 GB between 2 nodes (DS_BCAST_INNER)
                  do: distribute fact_sales by item and dim_items by item; a fact can meet one dimension so, best the one that moves most
                  see: https://docs.aws.amazon.com/redshift/latest/dg/c_data_redistribution.html

                ADVICE dim_items: 100,000,000 rows for 1,000,000,000 rows of fact_sales: a table of that size is not copied for long, and a fact can lie with one dimension only
                  do: make its grain coarser, or compute its attributes in queries
                  see: https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-best-dist-key.html

                The adviser would lay out otherwise:
                  dim_items: DISTSTYLE KEY DISTKEY(item) SORTKEY(item)
                  fact_sales: DISTSTYLE KEY DISTKEY(item) SORTKEY(sold_at)
                """);
    }
}
