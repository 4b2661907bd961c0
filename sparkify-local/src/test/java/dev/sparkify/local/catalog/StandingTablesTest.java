package dev.sparkify.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.plan.TableDefinition;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made is read back, and what somebody did to it by hand is seen. */
class StandingTablesTest {
    private final Engine engine = Engine.start(
            Optional.empty(), new Settings(List.of(), DuckDb.DEFAULT_MEMORY, 2, Optional.empty(), Duration.ZERO));
    private final Database database = Database.of(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private SqlWarehouse warehouse(StarSchema star) {
        return new SqlWarehouse(
                star, Dialect.duckDb(), engine::session, new LocalSources(engine, star, List.of()), Duration.ZERO);
    }

    private SqlWarehouse made(StarSchema star) {
        var warehouse = warehouse(star);
        warehouse.createSchema(Ledger.Made.TABLES);
        return warehouse;
    }

    static Stream<StarSchema> stars() {
        return Stream.of(
                SparkifyStar.schema(),
                SparkifyStar.tuned(),
                SparkifyStar.withHistory(),
                SparkifyStar.withHistory().in("Music"),
                WideStar.schema());
    }

    @ParameterizedTest
    @MethodSource("stars")
    void tellsWhatWasMade(StarSchema star) {
        var expected = new SchemaPlanner(star)
                .definitions().stream()
                        .sorted(Comparator.comparing(
                                definition -> definition.table().table().name()))
                        .toList();

        var catalog = made(star).catalog();

        assertThat(catalog.oddities()).isEmpty();
        assertThat(catalog.tables())
                .extracting(table -> new TableDefinition(table.definition(), table.comment()))
                .containsExactlyElementsOf(expected);
        assertThat(catalog.foreign()).isEmpty();
        assertThat(catalog.dependents()).isEmpty();
    }

    private static StandingTable table(List<StandingTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.definition().table().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Column column(StandingTable table, String name) {
        return table.definition().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsHowManyRowsThereAre() throws SQLException {
        var warehouse = made(SparkifyStar.schema());
        database.run("insert into dim_users (user_id) values ('1'), ('2')");

        var users = table(warehouse.tables(), "dim_users");

        assertThat(users.rows()).isEqualTo(2);
        assertThat(users.bytes()).isZero();
        assertThat(users.readers()).isEmpty();
    }

    @Test
    void seesWhatWasDoneByHand() throws SQLException {
        var warehouse = made(WideStar.schema());
        database.run("alter table wide.dim_laid_out add column Extra float");
        database.run("alter table wide.dim_laid_out alter column raw type integer");
        database.run("alter table wide.dim_types drop column widest");
        database.run("alter table wide.dim_types drop column a_DATE");
        database.run("alter table wide.dim_defaults alter column whole set default 8");
        database.run("alter table wide.dim_defaults alter column truth drop default");
        database.run("alter table wide.dim_defaults alter column text set not null");
        database.run("comment on column wide.dim_defaults.text is 'new'");
        database.run("drop table wide.dim_unsorted");

        var tables = warehouse.tables();

        assertThat(tables)
                .extracting(table -> table.definition().table().name())
                .containsExactly("dim_defaults", "dim_laid_out", "dim_types");
        var laidOut = table(tables, "dim_laid_out");
        assertThat(column(laidOut, "extra")).isEqualTo(Column.of("extra", ColumnType.real()));
        assertThat(column(laidOut, "raw"))
                .isEqualTo(Column.of("raw", ColumnType.integer()).notNull());
        assertThat(column(laidOut, "odd \"name\", 'so'").encoding()).contains(Encoding.ZSTD);
        assertThat(laidOut.definition().distribution()).isEqualTo(Distribution.key("raw"));
        assertThat(laidOut.definition().sortKey()).isEqualTo(SortKey.interleaved("raw", "number"));
        assertThat(table(tables, "dim_types").definition().columns())
                .extracting(Column::name)
                .contains("fixed")
                .doesNotContain("widest", "a_date");
        var defaults = table(tables, "dim_defaults");
        assertThat(column(defaults, "whole").defaultValue().orElseThrow()).hasToString("Whole[value=8]");
        assertThat(column(defaults, "truth").defaultValue()).isEmpty();
        assertThat(column(defaults, "text").nullable()).isFalse();
        assertThat(column(defaults, "text").comment()).contains("new");
    }

    @Test
    void forgetsKeysWhoseColumnsAreGone() throws SQLException {
        var warehouse = made(WideStar.schema());
        database.run("alter table wide.dim_laid_out drop column raw");

        var definition = table(warehouse.tables(), "dim_laid_out").definition();

        assertThat(definition.distribution()).isEqualTo(Distribution.auto());
        assertThat(definition.sortKey()).isEqualTo(SortKey.auto());
        assertThat(definition.keys().primary()).containsExactly("number");
        assertThat(definition.keys().unique()).containsExactly(List.of("select"));
    }

    private static StarSchema other() {
        return StarSchema.of("other", DimensionTable.named("dim_other").key("id", ColumnType.bigint()));
    }

    @Test
    void tellsOfTablesThatTheStarDoesNotHaveAnyMore() {
        made(SparkifyStar.withHistory());

        assertThat(warehouse(other()).tables())
                .extracting(table -> table.definition().table().name())
                .contains("fact_songplays", "dim_users", "sparkify_seen_dim_users");
    }

    @Test
    void tellsWhatIsForeign() throws SQLException {
        var star = SparkifyStar.schema().in("music");
        var warehouse = warehouse(star);
        database.run("create schema music");
        database.run("create table music.notes (id integer)");
        assertThat(warehouse.tables()).isEmpty();
        assertThat(warehouse.catalog().foreign()).containsExactly(TableName.of("music", "notes"));

        warehouse.createSchema(Ledger.Made.TABLES);
        database.run("create view music.players as select user_id from music.dim_users");
        database.run("create table main.elsewhere (id integer)");

        assertThat(warehouse.catalog().foreign())
                .containsExactly(TableName.of("music", "notes"), TableName.of("music", "players"));
    }

    @Test
    void takesNoForeignTableForOneOfTheStar() throws SQLException {
        made(other());
        database.run("create table dim_users (user_id uuid)");

        var catalog = warehouse(SparkifyStar.schema()).catalog();

        assertThat(catalog.tables())
                .extracting(table -> table.definition().table())
                .containsExactly(TableName.of("dim_other"));
        assertThat(catalog.foreign()).containsExactly(TableName.of("dim_users"));
        assertThat(catalog.oddities()).isEmpty();
    }

    @Test
    void saysAllThatNoModelCanSay() throws SQLException {
        var warehouse = made(SparkifyStar.schema());
        database.run("alter table dim_users add column tags varchar[]");
        database.run("alter table dim_users add column born uuid");
        database.run("alter table dim_songs add column seen timestamp default current_localtimestamp()");

        assertThat(column(table(warehouse.catalog().tables(), "dim_songs"), "seen"))
                .isEqualTo(Column.of("seen", ColumnType.timestamp()));
        assertThat(table(warehouse.catalog().tables(), "dim_users").definition().columns())
                .extracting(Column::name)
                .contains("user_id")
                .doesNotContain("tags", "born");
        assertThatThrownBy(warehouse::tables).isInstanceOf(InputException.class).hasMessage("""
                        Tables of the warehouse were changed into what no model can say; drop or change by hand:
                          - dim_songs has the default current_localtimestamp() of the column seen
                          - dim_users has the column tags of type VARCHAR[]
                          - dim_users has the column born of type UUID""");
    }
}
