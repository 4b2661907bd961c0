package dev.sparkify.schema;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableRulesTest {
    private static StagingTable wide(int columns) {
        var table = StagingTable.named("t");
        for (int i = 1; i <= columns; i++) {
            table = table.column("c" + i, bigint());
        }
        return table;
    }

    private static String[] names(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "c" + i).toArray(String[]::new);
    }

    @Test
    void takes1600Columns() {
        assertThatCode(() -> StarSchema.of("shop", wide(1600))).doesNotThrowAnyException();
    }

    @Test
    void rejects1601Columns() {
        assertThat(Shop.problemsOf(wide(1601))).containsExactly("t has 1601 columns; Redshift takes 1600, split it");
    }

    @Test
    void takesRowsOf65535BytesInColumnsOfFixedWidth() {
        assertThatCode(() -> StarSchema.of("shop", chars(15).column("last", ColumnType.character(4095))))
                .doesNotThrowAnyException();
        assertThatCode(() -> StarSchema.of(
                        "shop", chars(15).column("text", varchar(65535)).column("any", SimpleType.SUPER)))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsRowsOf65536BytesInColumnsOfFixedWidth() {
        assertThat(Shop.problemsOf(chars(16)))
                .containsExactly("t has rows of 65536 bytes in columns of fixed width; Redshift makes such a table, but"
                        + " reads and writes rows of 65535 at most; take VARCHAR for CHAR, or split it");
        assertThat(Shop.problemsOf(chars(15)
                        .column("c", ColumnType.character(4048))
                        .column("a", bigint())
                        .column("b", ColumnType.decimal(20, 2))
                        .column("d", ColumnType.decimal(19, 2))
                        .column("e", integer())
                        .column("f", ColumnType.smallint())
                        .column("g", SimpleType.BOOLEAN)
                        .column("h", SimpleType.TIMESTAMP)
                        .column("i", SimpleType.BOOLEAN)))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).startsWith("t has rows of 65536 bytes"));
    }

    private static StagingTable chars(int columns) {
        var table = StagingTable.named("t");
        for (int i = 1; i <= columns; i++) {
            table = table.column("c" + i, ColumnType.character(4096));
        }
        return table;
    }

    @Test
    void rejectsATableWithoutColumns() {
        assertThat(Shop.problemsOf(StagingTable.named("t"))).containsExactly("t has no columns; add at least one");
    }

    @Test
    void rejectsAColumnDeclaredTwice() {
        assertThat(Shop.problemsOf(wide(1).column("C1", varchar(3))))
                .containsExactly("t.c1 is declared twice; rename one of them");
    }

    @Test
    void rejectsALookupColumnNamedLikeAnAttribute() {
        assertThat(Shop.problemsWith(Shop.products().keptForLookup("title", varchar(9))))
                .containsExactly("dim_products.title is declared twice; rename one of them");
    }

    @Test
    void rejectsAnEncodingThatDoesNotFitTheType() {
        assertThat(Shop.problemsOf(StagingTable.named("t")
                        .column(Column.of("c", doublePrecision()).encoded(Encoding.LZO))))
                .containsExactly("t.c: LZO does not encode DOUBLE PRECISION; choose another");
    }

    @Test
    void rejectsADefaultThatDoesNotFitTheType() {
        assertThat(Shop.problemsOf(DimensionTable.named("t")
                        .key("id", integer())
                        .attribute(Column.of("c", integer()).defaultsTo(new Literal.Text("none")))
                        .attribute(Column.of("d", varchar(3)).defaultsTo(new Literal.Text("none")))))
                .containsExactly(
                        "t.c: a default of VARCHAR(4) does not fit INTEGER; choose another",
                        "t.d: a default of VARCHAR(4) does not fit VARCHAR(3); choose another");
    }

    @Test
    void rejectsADefaultOfAStagedColumn() {
        assertThat(Shop.problemsOf(
                        StagingTable.named("t").column(Column.of("c", integer()).defaultsTo(new Literal.Whole(1)))))
                .containsExactly(
                        "t.c: a staged column takes what the record says, so it has no default; use coalesce(…)"
                                + " in the mapping");
    }

    @Test
    void rejectsKeysThatCannotBeCompared() {
        assertThat(Shop.problemsOf(DimensionTable.named("t").key("shape", SimpleType.GEOMETRY)))
                .containsExactly(
                        "t.shape is in the primary key, but a GEOMETRY cannot be compared; choose a number, text,"
                                + " date or time");
    }

    @Test
    void rejectsUniqueKeysThatRepeatAColumnOrHaveNone() {
        assertThat(Shop.problemsOf(DimensionTable.named("t")
                        .key("id", integer())
                        .unique("id", "id")
                        .unique()))
                .containsExactly(
                        "t: a unique key names each of its columns once, and at least one: [id, id]",
                        "t: a unique key names each of its columns once, and at least one: []");
    }

    @Test
    void rejectsADistributionByAnUnknownColumn() {
        assertThat(Shop.problemsOf(
                        StagingTable.named("t").column("song_id", bigint()).distributed(Distribution.key("sng_id"))))
                .containsExactly("Cannot distribute t by sng_id: no such column (did you mean song_id?)");
    }

    @Test
    void rejectsSortKeyOnUnknownColumn() {
        assertThat(Shop.problemsOf(
                        StagingTable.named("t").column("song_id", bigint()).sorted(SortKey.interleaved("year"))))
                .containsExactly("Cannot sort t by year: no such column");
    }

    @Test
    void rejectsALayoutByATypeThatCannot() {
        assertThat(Shop.problemsOf(StagingTable.named("t")
                        .column("raw", SimpleType.SUPER)
                        .distributed(Distribution.key("raw"))
                        .sorted(SortKey.compound("raw"))))
                .containsExactly(
                        "Cannot distribute t by raw: a SUPER cannot; choose a number, text, date or time",
                        "Cannot sort t by raw: a SUPER cannot; choose a number, text, date or time");
    }

    @Test
    void rejectsAColumnTwiceInTheSortKey() {
        assertThat(Shop.problemsOf(wide(2).sorted(SortKey.compound("c1", "C1"))))
                .containsExactly("Cannot sort t by a column twice: [c1, c1]");
    }

    @Test
    void takesSortKeysOfTheMostColumns() {
        assertThatCode(() -> StarSchema.of("shop", wide(400).sorted(SortKey.compound(names(400)))))
                .doesNotThrowAnyException();
        assertThatCode(() -> StarSchema.of("shop", wide(8).sorted(SortKey.interleaved(names(8)))))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsSortKeysOfTooManyColumns() {
        assertThat(Shop.problemsOf(wide(401).sorted(SortKey.compound(names(401)))))
                .containsExactly("Cannot sort t by 401 columns: a compound sort key takes 1 to 400");
        assertThat(Shop.problemsOf(wide(9).sorted(SortKey.interleaved(names(9)))))
                .containsExactly("Cannot sort t by 9 columns: an interleaved sort key takes 1 to 8");
    }

    @Test
    void rejectsSortKeysOfNoColumns() {
        assertThat(Shop.problemsOf(wide(1).sorted(SortKey.compound())))
                .containsExactly("Cannot sort t by 0 columns: a compound sort key takes 1 to 400");
    }

    @Test
    void takesTablesThatAreSortedByNothing() {
        assertThatCode(() ->
                        StarSchema.of("shop", wide(1).sorted(SortKey.none()).distributed(Distribution.even())))
                .doesNotThrowAnyException();
    }
}
