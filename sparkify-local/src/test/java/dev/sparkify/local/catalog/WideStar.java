package dev.sparkify.local.catalog;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Has each type, each kind of default, of layout and of key, and names and comments that want care. */
final class WideStar {
    private WideStar() {}

    static StarSchema schema() {
        return StarSchema.of("wide", types(), defaults(), laidOut(), unsorted()).in("wide");
    }

    private static DimensionTable types() {
        var table = DimensionTable.named("dim_types").key("id", bigint()).commented("each type, 'quoted'");
        for (var type : SimpleType.values()) {
            table = table.attribute("a_" + type.name(), type);
        }
        return table.attribute("exact", ColumnType.decimal(38, 37))
                .attribute("fixed", ColumnType.character(4096))
                .attribute("widest", varchar(65_535))
                .attribute("bytes", ColumnType.varbyte(1000));
    }

    private static DimensionTable defaults() {
        return DimensionTable.named("dim_defaults")
                .key("id", bigint())
                .attribute(Column.of("text", varchar(20)).defaultsTo(new Literal.Text("it's \\ 50 %")))
                .attribute(Column.of("nothing", varchar(20)).defaultsTo(new Literal.Text("")))
                .attribute(Column.of("whole", bigint()).defaultsTo(new Literal.Whole(-7)))
                .attribute(Column.of("exact", ColumnType.decimal(8, 2))
                        .defaultsTo(new Literal.Exact(new BigDecimal("1.50"))))
                .attribute(Column.of("truth", ColumnType.bool()).defaultsTo(new Literal.Truth(true)))
                .attribute(Column.of("day", ColumnType.date()).defaultsTo(new Literal.Day(LocalDate.of(2000, 2, 29))))
                .attribute(Column.of("moment", ColumnType.timestamp())
                        .defaultsTo(new Literal.Instant(LocalDateTime.of(2000, 2, 29, 13, 30, 1))));
    }

    private static DimensionTable laidOut() {
        return DimensionTable.named("dim_laid_out")
                .surrogateKey("number")
                .key("Select", bigint())
                .attribute(Column.of("odd \"name\", 'so'", varchar(9))
                        .encoded(Encoding.ZSTD)
                        .commented("said; -- of it"))
                .attribute(Column.of("raw", varchar(9)).encoded(Encoding.RAW).notNull())
                .unique("raw", "Select")
                .unique("raw")
                .distributed(Distribution.key("raw"))
                .sorted(SortKey.interleaved("raw", "number"));
    }

    private static DimensionTable unsorted() {
        return DimensionTable.named("dim_unsorted")
                .key("id", bigint())
                .attribute("name", varchar(9))
                .distributed(Distribution.even())
                .sorted(SortKey.none());
    }
}
