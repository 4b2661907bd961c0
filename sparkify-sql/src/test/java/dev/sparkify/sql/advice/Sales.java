package dev.sparkify.sql.advice;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.List;

/** Is a star of one fact and one dimension in which nothing is wrong, to be made worse one by one. */
final class Sales {
    /** 100 MB of sales, 5 MB of items. */
    static final Estimates SMALL = estimates(1_000_000, 100_000);

    /** 100 GB of sales, 5 GB of items. */
    static final Estimates LARGE = estimates(1_000_000_000, 100_000_000);

    private Sales() {}

    private static Estimates estimates(long sales, long items) {
        return Estimates.none()
                .table("fact_sales", sales(sales).column("item", evenly(items)))
                .table("dim_items", TableEstimate.rows(items).rowBytes(50).growing(Growth.SLOW));
    }

    static TableEstimate sales(long rows) {
        return TableEstimate.rows(rows).rowBytes(100).growing(Growth.WITH_FACT);
    }

    static ColumnEstimate evenly(long values) {
        return ColumnEstimate.unknown().values(values, 1.0 / values);
    }

    static StagingTable staging() {
        return StagingTable.named("staging")
                .column("number", bigint())
                .column("item", varchar(16))
                .column("sold_at", timestamp())
                .column("day", date());
    }

    static DimensionTable items() {
        return DimensionTable.named("dim_items")
                .key("item", varchar(16))
                .attribute("title", varchar(512))
                .withUnknownMember()
                .distributed(Distribution.all())
                .sorted(SortKey.compound("item"))
                .madeFrom(Mapping.from("staging").set("item", "item").set("title", "item"));
    }

    static FactTable sales() {
        return FactTable.named("fact_sales")
                .surrogateKey("sale")
                .dimension("item", varchar(16), "dim_items")
                .degenerate(Column.of("number", bigint()).notNull())
                .degenerate(Column.of("sold_at", timestamp()).notNull())
                .degenerate("day", date())
                .grain("number")
                .happensAt("sold_at")
                .distributed(Distribution.even())
                .sorted(SortKey.compound("sold_at"))
                .madeFrom(Mapping.from("staging")
                        .set("item", "item")
                        .set("number", "number")
                        .set("sold_at", "sold_at")
                        .set("day", "day"));
    }

    static StarSchema star(Table... tables) {
        return StarSchema.of("sales", tables);
    }

    static StarSchema star(FactTable sales, DimensionTable items) {
        return star(staging(), items, sales);
    }

    static StarSchema distributed(Distribution sales, Distribution items) {
        return star(sales().distributed(sales), items().distributed(items));
    }

    static StarSchema sorted(SortKey key) {
        return star(sales().sorted(key), items());
    }

    /** Lists what one rule finds. */
    static List<String> findings(Rule rule, StarSchema star, Estimates estimates) {
        return Advisor.review(star, estimates).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Sales::text)
                .toList();
    }

    static String text(Finding finding) {
        return finding.severity() + " " + finding.subject() + ": " + finding.reason() + "; do: " + finding.remedy();
    }
}
