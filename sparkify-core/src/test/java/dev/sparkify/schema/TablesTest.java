package dev.sparkify.schema;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void changesNoColumnByItsMethods() {
        var column = Column.of("Name", varchar(9));
        var full = column.notNull()
                .defaultsTo(new Literal.Text("none"))
                .encoded(Encoding.ZSTD)
                .commented("what it is called");

        assertThat(column).isEqualTo(Column.of("name", varchar(9)));
        assertThat(column.nullable()).isTrue();
        assertThat(column.defaultValue()).isEmpty();
        assertThat(column.encoding()).isEmpty();
        assertThat(column.comment()).isEmpty();
        assertThat(full.name()).isEqualTo("name");
        assertThat(full.type()).isEqualTo(varchar(9));
        assertThat(full.nullable()).isFalse();
        assertThat(full.defaultValue()).contains(new Literal.Text("none"));
        assertThat(full.encoding()).contains(Encoding.ZSTD);
        assertThat(full.comment()).contains("what it is called");
    }

    @Test
    void changesNoStagingTableByItsMethods() {
        var table = StagingTable.named("Staging").column("A", bigint());

        assertThat(Stream.of(
                        table.column("b", bigint()),
                        table.commented("x"),
                        table.distributed(Distribution.all()),
                        table.sorted(SortKey.compound("a"))))
                .doesNotContain(table);
        assertThat(table).isEqualTo(StagingTable.named("staging").column("a", bigint()));
        assertThat(table.distribution()).isEqualTo(Distribution.auto());
        assertThat(table.sortKey()).isEqualTo(SortKey.auto());
        assertThat(table.comment()).isEmpty();
        assertThat(table.primaryKey()).isEmpty();
        assertThat(table.uniqueKeys()).isEmpty();
        assertThat(table.foreignKeys()).isEmpty();
    }

    @Test
    void changesNoDimensionByItsMethods() {
        var table = DimensionTable.named("Dim_Songs").key("Song_ID", bigint());

        assertThat(Stream.of(
                        table.key("b", bigint()),
                        table.attribute("b", bigint()),
                        table.outrigger("b", bigint(), "c"),
                        table.keptForLookup("b", bigint()),
                        table.unique("song_id"),
                        table.withUnknownMember(),
                        table.madeFrom(Mapping.from("s")),
                        table.distributed(Distribution.all()),
                        table.sorted(SortKey.none()),
                        table.commented("x")))
                .doesNotContain(table);
        assertThat(table).isEqualTo(DimensionTable.named("dim_songs").key("song_id", bigint()));
        assertThat(table.hasUnknownMember()).isFalse();
        assertThat(table.mapping()).isEmpty();
    }

    @Test
    void buildsADimension() {
        var table = DimensionTable.named("dim_songs")
                .key("song_id", varchar(9))
                .attribute("title", varchar(9))
                .outrigger("Artist_Id", varchar(9), "Dim_Artists")
                .keptForLookup("Artist_Name", varchar(9))
                .unique("Title", "Artist_Id")
                .withUnknownMember()
                .commented("what was played");

        assertThat(table.columns())
                .containsExactly(
                        Column.of("song_id", varchar(9)).notNull(),
                        Column.of("title", varchar(9)),
                        Column.of("artist_id", varchar(9)));
        assertThat(table.primaryKey()).containsExactly("song_id");
        assertThat(table.foreignKeys()).containsExactly(new ForeignKey("artist_id", "dim_artists"));
        assertThat(table.lookupColumns()).containsExactly(Column.of("artist_name", varchar(9)));
        assertThat(table.uniqueKeys()).containsExactly(List.of("title", "artist_id"));
        assertThat(table.hasUnknownMember()).isTrue();
        assertThat(table.comment()).contains("what was played");
        assertThat(table.find("title")).contains(Column.of("title", varchar(9)));
        assertThat(table.find("artist_name")).isEmpty();
        assertThat(table.findForLookup("artist_name")).contains(Column.of("artist_name", varchar(9)));
        assertThat(table.findForLookup("title")).contains(Column.of("title", varchar(9)));
        assertThat(table.findForLookup("year")).isEmpty();
    }

    @Test
    void changesNoFactByItsMethods() {
        var table = FactTable.named("Fact_Plays").degenerate("A", bigint());

        assertThat(Stream.of(
                        table.surrogateKey("b"),
                        table.dimension("b", bigint(), "c"),
                        table.degenerate("b", bigint()),
                        table.measure("b", bigint(), Additivity.ADDITIVE),
                        table.grain("a"),
                        table.madeFrom(Mapping.from("s")),
                        table.distributed(Distribution.even()),
                        table.sorted(SortKey.compound("a")),
                        table.commented("x")))
                .doesNotContain(table);
        assertThat(table).isEqualTo(FactTable.named("fact_plays").degenerate("a", bigint()));
        assertThat(table.surrogateKey()).isEmpty();
        assertThat(table.grain()).isEmpty();
    }

    @Test
    void buildsAFact() {
        var table = FactTable.named("fact_sales")
                .surrogateKey("Sale_ID")
                .dimension("Customer_Id", varchar(64), "Dim_Customers")
                .measure("Amount", decimal(10, 2), Additivity.SEMI_ADDITIVE)
                .grain("Customer_Id");

        assertThat(table.columns())
                .containsExactly(
                        Column.of("sale_id", bigint()).notNull(),
                        Column.of("customer_id", varchar(64)).notNull(),
                        Column.of("amount", decimal(10, 2)));
        assertThat(table.surrogateKey()).contains("sale_id");
        assertThat(table.primaryKey()).containsExactly("sale_id");
        assertThat(table.uniqueKeys()).containsExactly(List.of("customer_id"));
        assertThat(table.foreignKeys()).containsExactly(new ForeignKey("customer_id", "dim_customers"));
        assertThat(table.measures()).containsExactly(new Measure("amount", Additivity.SEMI_ADDITIVE));
    }

    @Test
    void isKeyedByItsGrainWithoutSurrogateKey() {
        var table = FactTable.named("fact_sales")
                .degenerate(Column.of("number", bigint()).notNull())
                .grain("number");

        assertThat(table.primaryKey()).containsExactly("number");
        assertThat(table.uniqueKeys()).isEmpty();
    }

    @Test
    void givesNoListThatCanBeChanged() {
        var columns = Shop.customers().columns();

        assertThatThrownBy(() -> columns.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
