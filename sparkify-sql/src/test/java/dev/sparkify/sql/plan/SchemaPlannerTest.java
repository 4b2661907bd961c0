package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaPlannerTest {
    private static List<String> titles(Plan plan) {
        return plan.statements().stream().map(PlannedStatement::title).toList();
    }

    @Test
    void createsTheLedgerThenDimensionsThenFactsInOneTransaction() {
        assertThat(titles(new SchemaPlanner(Library.star()).creation(Ledger.Made.DATABASE)))
                .containsExactly(
                        "all or nothing",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger",
                        "ledger: what it is for",
                        "ledger: the row that loads lock",
                        "dimension dim_readers",
                        "dimension dim_shelves",
                        "dimension dim_books",
                        "fact fact_loans, grain: at, reader_id",
                        "ledger: surrogate keys",
                        "ledger: tables as they are declared",
                        "ledger: tables as they are declared",
                        "ledger: tables as they are declared",
                        "all or nothing");
    }

    @Test
    void createsTheSchemaFirst() {
        var script = new SchemaPlanner(Library.star().in("reading"))
                .creation(Ledger.Made.SCHEMA)
                .script(Dialect.redshift());

        assertThat(script)
                .startsWith("""
                -- all or nothing
                begin transaction;

                -- schema reading
                create schema if not exists reading;

                -- ledger
                create table reading.sparkify_warehouse (
                """)
                .contains("foreign key (reader_id) references reading.dim_readers (reader_id)");
    }

    @Test
    void dropsTheSchemaOnlyWhereItWasMade() {
        var planner = new SchemaPlanner(Library.star().in("reading"));

        assertThat(titles(planner.removal(Ledger.Made.SCHEMA))).contains("schema reading");
        assertThat(titles(planner.removal(Ledger.Made.TABLES))).doesNotContain("schema reading");
    }

    @Test
    void dropsFactsThenDimensionsThenTheLedger() {
        assertThat(new SchemaPlanner(Library.star()).tables())
                .extracting(TableName::name)
                .containsExactly(
                        "fact_loans",
                        "dim_books",
                        "dim_shelves",
                        "dim_readers",
                        "sparkify_warehouse",
                        "sparkify_lock",
                        "sparkify_keys",
                        "sparkify_loads",
                        "sparkify_files",
                        "sparkify_reach",
                        "sparkify_counts",
                        "sparkify_rejects",
                        "sparkify_tables",
                        "sparkify_columns",
                        "sparkify_table_keys",
                        "sparkify_changes",
                        "sparkify_erasures");
    }

    @Test
    void saysWhatTablesAndColumnsAre() {
        var star = StarSchema.of(
                "shop",
                DimensionTable.named("dim_shops")
                        .key("shop_id", ColumnType.bigint())
                        .attribute(Column.of("town", ColumnType.varchar(9)).commented("where it is"))
                        .commented("who sells"));

        assertThat(new SchemaPlanner(star).creation(Ledger.Made.TABLES).script(Dialect.duckDb()))
                .contains(
                        "-- comment\ncomment on table dim_shops is 'who sells';\n",
                        "-- comment\ncomment on column dim_shops.town is 'where it is';\n");
    }

    private static StarSchema unsorted() {
        return StarSchema.of(
                        "shop",
                        DimensionTable.named("dim_shops")
                                .key("shop_id", ColumnType.bigint())
                                .sorted(SortKey.none()))
                .in("sales");
    }

    @Test
    void saysAfterItsCreationThatATableIsNotSorted() {
        assertThat(new SchemaPlanner(unsorted()).creation(Ledger.Made.TABLES).script(Dialect.redshift()))
                .contains("""
                -- dimension dim_shops
                create table sales.dim_shops (
                    shop_id bigint not null,
                    primary key (shop_id)
                )
                diststyle auto;

                -- dim_shops: sorted by nothing
                alter table sales.dim_shops alter sortkey none;
                """);
    }

    @Test
    void letsReadersReadTheTablesOfTheStarAlone() {
        var star = unsorted().readableBy(Grantee.role("analysts"), Grantee.user("IAMR:Reports"), Grantee.everyone());

        assertThat(new SchemaPlanner(star).creation(Ledger.Made.TABLES).script(Dialect.redshift()))
                .endsWith("""
                -- who may read
                grant usage on schema sales to role analysts, "IAMR:Reports", public;

                -- who may read
                grant select on table sales.dim_shops to role analysts, "IAMR:Reports", public;

                -- all or nothing
                commit;
                """);
        assertThat(ModelFingerprint.of(star)).isEqualTo(ModelFingerprint.of(unsorted()));
    }

    @Test
    void leavesOutWhatAnEngineDoesNotKnow() {
        var star = unsorted().readableBy(Grantee.group("analysts"));
        var plan = new SchemaPlanner(star).creation(Ledger.Made.TABLES);

        assertThat(plan.script(Dialect.duckDb())).doesNotContain("grant", "sorted by nothing", "alter table");
        assertThat(titles(plan)).contains("who may read", "dim_shops: sorted by nothing");
        assertThat(titles(plan.on(Dialect.duckDb()))).doesNotContain("who may read", "dim_shops: sorted by nothing");
    }

    @Test
    void tellsModelsApart() {
        assertThat(ModelFingerprint.of(Library.star()))
                .isEqualTo(ModelFingerprint.of(Library.star()))
                .matches("[0-9a-f]{64}")
                .isEqualTo(ModelFingerprint.of(Library.star().in("reading")))
                .isNotEqualTo(ModelFingerprint.of(StarSchema.of("library", Library.stagingBooks())));
    }
}
