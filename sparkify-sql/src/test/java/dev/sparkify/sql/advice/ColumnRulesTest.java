package dev.sparkify.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Encoding;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnRulesTest {
    private static StarSchema with(DimensionTable items) {
        return Sales.star(Sales.sales(), items);
    }

    private static List<String> titles(long most) {
        return titles(ColumnEstimate.unknown().bytes(10, most));
    }

    private static List<String> titles(ColumnEstimate title) {
        return Sales.findings(
                Rule.WIDE_TEXT,
                with(Sales.items()),
                Estimates.none().table("dim_items", TableEstimate.rows(5).column("title", title)));
    }

    @Test
    void advisesAgainstTextFarLongerThanItsValues() {
        assertThat(titles(51))
                .containsExactly(
                        "ADVICE dim_items.title: VARCHAR(512) for values of at most 51 bytes: a query that sorts or"
                                + " joins may set aside memory for all of them; do: VARCHAR(128) leaves room enough");
        assertThat(titles(52)).isEmpty();
    }

    @Test
    void leavesShortTextAlone() {
        var item = ColumnEstimate.unknown().bytes(1, 1);
        var estimates =
                Estimates.none().table("dim_items", TableEstimate.rows(5).column("item", item));

        assertThat(Sales.findings(Rule.WIDE_TEXT, with(Sales.items()), estimates))
                .isEmpty();
        assertThat(Sales.findings(Rule.WIDE_TEXT, with(Sales.items()), Estimates.none()))
                .isEmpty();
    }

    /** The key has 16 bytes, the title 512, a BIGINT 8: 64,999 more are as many as a query takes. */
    @Test
    void warnsOfRowsThatNoQueryTakesWhole() {
        var full = Sales.items().attribute("count", ColumnType.bigint()).attribute("text", ColumnType.varchar(64_999));

        assertThat(Sales.findings(Rule.WIDE_ROW, with(full), Estimates.none())).isEmpty();
        assertThat(Sales.findings(Rule.WIDE_ROW, with(full.attribute("more", ColumnType.bool())), Estimates.none()))
                .containsExactly(
                        "WARNING dim_items: its columns may have 65536 bytes together; a query of all of them fails"
                                + " beyond 65535 (error 8001); do: make the widest columns narrower, or move them to a table of their"
                                + " own");
    }

    @Test
    void notesThatOneEncodingEndsTheChoiceOfOthers() {
        var one = DimensionTable.named("dim_items")
                .key("item", ColumnType.varchar(16))
                .attribute(Column.of("title", ColumnType.varchar(16)).encoded(Encoding.ZSTD))
                .withUnknownMember();

        assertThat(Sales.findings(Rule.ENCODE_AUTO, with(one), Estimates.none()))
                .containsExactly(
                        "NOTE dim_items: 1 of 2 columns have an encoding, so Redshift no longer manages those of the"
                                + " others; do: give an encoding to all columns or to none");
        assertThat(Sales.findings(Rule.ENCODE_AUTO, with(Sales.items()), Estimates.none()))
                .isEmpty();
    }

    @Test
    void proposesNoLengthForValuesOfNone() {
        assertThat(titles(10)).singleElement().asString().endsWith("do: VARCHAR(32) leaves room enough");
        var brief = ColumnEstimate.unknown().bytes(1, 1);
        var none = ColumnEstimate.unknown().bytes(0, 0);

        assertThat(titles(brief)).singleElement().asString().endsWith("do: VARCHAR(16) leaves room enough");
        assertThat(titles(none)).isEmpty();
        assertThat(titles(Long.MAX_VALUE)).isEmpty();
    }
}
