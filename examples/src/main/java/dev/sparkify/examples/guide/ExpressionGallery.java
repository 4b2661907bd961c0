package dev.sparkify.examples.guide;

import static dev.sparkify.mapping.Expression.bool;
import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.concat;
import static dev.sparkify.mapping.Expression.date;
import static dev.sparkify.mapping.Expression.decimal;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.nothing;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.mapping.Expression.timestamp;
import static dev.sparkify.mapping.Expression.when;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Arithmetic.Operator;
import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.mapping.TextFunction.Kind;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Computes a column with each kind of expression. */
public final class ExpressionGallery {
    private ExpressionGallery() {}

    /**
     * Returns a star of one fact, whose mapping has each kind of expression.
     *
     * @return the star
     */
    public static StarSchema star() {
        return StarSchema.of(
                "gallery",
                StagingTable.named("staging_items")
                        .column("id", bigint())
                        .column("name", varchar(20))
                        .column("grams", integer())
                        .column("price", ColumnType.decimal(8, 2))
                        .column("sold_ms", bigint())
                        .column("sold_on", varchar(10))
                        .column("sold_iso", varchar(20)),
                fact());
    }

    private static FactTable fact() {
        return FactTable.named("fact_items")
                .degenerate(Column.of("id", bigint()).notNull())
                .degenerate("shout", varchar(20))
                .degenerate("initial", varchar(20))
                .degenerate("label", varchar(60))
                .degenerate("letters", integer())
                .degenerate("plain", varchar(65535))
                .degenerate("sold_at", ColumnType.timestamp())
                .degenerate("sold_day", ColumnType.date())
                .degenerate("sold_utc", ColumnType.timestamp())
                .degenerate("quarter", integer())
                .degenerate("size", varchar(5))
                .degenerate("kilos", doublePrecision())
                .degenerate("gross", ColumnType.decimal(18, 4))
                .degenerate("is_early", ColumnType.bool())
                .degenerate("has_price", ColumnType.bool())
                .degenerate("price_or_zero", ColumnType.decimal(8, 2))
                .degenerate("left_empty", varchar(5))
                .degenerate("is_item", ColumnType.bool())
                .grain("id")
                .madeFrom(mapping());
    }

    private static Mapping mapping() {
        // tag::expressions[]
        return Mapping.from("staging_items")
                .where(column("name").isNull().not())
                .set("id", "id")
                .set("shout", column("name").apply(Kind.TRIM).apply(Kind.UPPER))
                .set("initial", column("name").apply(Kind.SUBSTRING, number(1), number(1)))
                .set("label", concat(column("name"), text(" "), column("grams").castTo(varchar(11)), text(" g")))
                .set("letters", column("name").apply(Kind.LENGTH))
                .set("plain", column("name").apply(Kind.REPLACE, text("-"), text(" ")))
                .set("sold_at", epochMillis(column("sold_ms")))
                .set("sold_day", column("sold_on").castTo(ColumnType.date()))
                .set(
                        "sold_utc",
                        column("sold_iso")
                                .apply(Kind.REPLACE, text("T"), text(" "))
                                .apply(Kind.REPLACE, text("Z"), text(""))
                                .castTo(ColumnType.timestamp()))
                .set("quarter", epochMillis(column("sold_ms")).part(Field.QUARTER))
                .set(
                        "size",
                        when(column("grams").compare(Comparison.Operator.LESS, number(100)), text("small"))
                                .when(column("grams").compare(Comparison.Operator.LESS, number(500)), text("mid"))
                                .otherwise(text("large")))
                .set("kilos", column("grams").castTo(doublePrecision()).compute(Operator.DIVIDED_BY, number(1000)))
                .set("gross", column("price").compute(Operator.TIMES, decimal("1.19")))
                .set(
                        "is_early",
                        epochMillis(column("sold_ms"))
                                .compare(Comparison.Operator.LESS, timestamp(LocalDateTime.of(2026, 1, 1, 12, 0)))
                                .or(column("sold_on")
                                        .castTo(ColumnType.date())
                                        .equalTo(date(LocalDate.of(2026, 1, 1)))))
                .set("has_price", column("price").isNull().not())
                .set("price_or_zero", coalesce(column("price"), decimal("0.00")))
                .set("left_empty", nothing(varchar(5)))
                .set("is_item", bool(true));
        // end::expressions[]
    }
}
