package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortRulesTest {
    private static List<String> findings(Rule rule, SortKey key) {
        return Sales.findings(rule, Sales.sorted(key), Estimates.none());
    }

    private static StarSchema encoded(Encoding encoding, SortKey key) {
        DimensionTable items = Sales.items()
                .attribute(Column.of("kind", ColumnType.varchar(16)).encoded(encoding))
                .sorted(key);
        return Sales.star(Sales.sales(), items);
    }

    @Test
    void warnsOfAFactSortedByItsNumber() {
        assertThat(findings(Rule.SORT_BY_TIME, SortKey.compound("sale", "sold_at")))
                .containsExactly(
                        "WARNING fact_sales.sale: no query filters the number of a row, and rows that arrive late lie"
                                + " far from their time: a query of a range of sold_at cannot rely on skipping blocks; do: sort by"
                                + " sold_at");
    }

    @Test
    void advisesToSortByTimeFirst() {
        assertThat(findings(Rule.SORT_BY_TIME, SortKey.compound("item", "sold_at")))
                .containsExactly(
                        "ADVICE fact_sales.item: a compound sort key helps only those queries that filter its first"
                                + " columns, here not by sold_at; do: sort by sold_at first if queries ask for ranges of time");
        assertThat(findings(Rule.SORT_BY_TIME, SortKey.none()))
                .containsExactly(
                        "ADVICE fact_sales: no order: a query of a range of time reads every block; do: sort by"
                                + " sold_at");
    }

    @Test
    void takesAFactSortedByItsTime() {
        assertThat(findings(Rule.SORT_BY_TIME, SortKey.compound("sold_at", "sale")))
                .isEmpty();
        assertThat(findings(Rule.SORT_BY_TIME, SortKey.auto())).isEmpty();
    }

    @Test
    void tellsWhatAutoDoes() {
        assertThat(findings(Rule.AUTO, SortKey.auto()))
                .containsExactly(
                        "NOTE fact_sales: SORTKEY AUTO begins without order, and Redshift chooses one from the"
                                + " queries that it has seen; do: sort by sold_at if it is known that queries ask for ranges of time");
        assertThat(findings(Rule.AUTO, SortKey.compound("sold_at"))).isEmpty();
    }

    @Test
    void warnsOfInterleavedColumnsThatOnlyGrow() {
        var rest =
                ": its values only grow, and an interleaved sort key must not have such a column; do: use a compound sort key"
                        + " that begins with it";

        assertThat(findings(Rule.INTERLEAVED, SortKey.interleaved("item", "sold_at", "day", "sale")))
                .containsExactly(
                        "WARNING fact_sales.sold_at" + rest,
                        "WARNING fact_sales.day" + rest,
                        "WARNING fact_sales.sale" + rest);
    }

    @Test
    void notesWhatAnInterleavedKeyForbids() {
        assertThat(findings(Rule.INTERLEAVED, SortKey.interleaved("item", "number")))
                .containsExactly(
                        "NOTE fact_sales: an interleaved sort key forbids to change distribution and encodings later,"
                                + " and a move to serverless makes it compound; do: prefer a compound sort key unless queries filter"
                                + " each of the columns alone");
        assertThat(findings(Rule.INTERLEAVED, SortKey.compound("sold_at", "day")))
                .isEmpty();
    }

    @Test
    void warnsOfAFirstColumnThatIsEncoded() {
        assertThat(Sales.findings(
                        Rule.ENCODED_SORT_KEY, encoded(Encoding.ZSTD, SortKey.compound("kind")), Estimates.none()))
                .containsExactly(
                        "WARNING dim_items.kind: ZSTD on the first column of the sort key packs so many values into a"
                                + " block that a range of it reads far more of the other columns; do: leave it RAW");
    }

    @Test
    void advisesAgainstRunsInASortKey() {
        assertThat(Sales.findings(
                        Rule.ENCODED_SORT_KEY,
                        encoded(Encoding.RUNLENGTH, SortKey.compound("item", "kind")),
                        Estimates.none()))
                .containsExactly(
                        "ADVICE dim_items.kind: RUNLENGTH should not be used on a column of the sort key; do: leave it"
                                + " RAW, or choose AZ64 or ZSTD");
    }

    @Test
    void takesEncodingsElsewhere() {
        assertThat(Sales.findings(
                        Rule.ENCODED_SORT_KEY,
                        encoded(Encoding.ZSTD, SortKey.compound("item", "kind")),
                        Estimates.none()))
                .isEmpty();
        assertThat(Sales.findings(
                        Rule.ENCODED_SORT_KEY, encoded(Encoding.RAW, SortKey.compound("kind")), Estimates.none()))
                .isEmpty();
        assertThat(Sales.findings(
                        Rule.ENCODED_SORT_KEY, encoded(Encoding.RUNLENGTH, SortKey.compound("item")), Estimates.none()))
                .isEmpty();
    }
}
