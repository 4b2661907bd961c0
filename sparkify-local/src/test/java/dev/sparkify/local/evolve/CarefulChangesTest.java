package dev.sparkify.local.evolve;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes a warehouse while others use it, and where rows would not stay right. */
final class CarefulChangesTest {
    private static final StagingTable VISITS = StagingTable.named("visits")
            .column("who", ColumnType.integer())
            .column("name", ColumnType.varchar(20))
            .column("at", ColumnType.timestamp());

    @TempDir
    private Path folder;

    private Engine engine;

    @BeforeEach
    void start() throws IOException {
        engine = Engine.start(
                Optional.empty(), new Settings(List.of(), DuckDb.DEFAULT_MEMORY, 1, Optional.empty(), Duration.ZERO));
        Files.writeString(folder.resolve("visits.json"), """
                {"who":7,"name":"Zoë","at":"2018-11-01 10:00:00"}
                {"who":7,"name":"Zoë","at":"2018-11-01 11:00:00"}
                """);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private SqlWarehouse warehouse(StarSchema star) {
        return new SqlWarehouse(
                star, Dialect.duckDb(), engine::session, new LocalSources(engine, star, List.of()), Duration.ZERO);
    }

    private Sources sources() {
        return Sources.of(Source.json("visits", Location.of(folder)));
    }

    private static StarSchema star(ColumnType time, int nameBytes) {
        return StarSchema.of(
                "visits",
                VISITS,
                visitor(nameBytes),
                FactTable.named("visit")
                        .dimension("who", ColumnType.integer(), "visitor")
                        .degenerate(Column.of("at", time).notNull())
                        .grain("who", "at")
                        .madeFrom(Mapping.from("visits")
                                .set("who", "who")
                                .set("at", column("at").castTo(time))));
    }

    private static DimensionTable visitor(int nameBytes) {
        return DimensionTable.named("visitor")
                .key("who", ColumnType.integer())
                .attribute("name", ColumnType.varchar(nameBytes))
                .madeFrom(Mapping.from("visits").set("who", "who").set("name", "name"));
    }

    private static void change(SqlWarehouse warehouse, Evolution evolution) {
        warehouse.change(Ledger.Made.TABLES, evolution, warehouse.plan(evolution), LoadListener.none());
    }

    @Test
    void aLoadThatWaitedForAChangeIsRefused() throws Exception {
        var early = warehouse(star(ColumnType.timestamp(), 20));
        early.createSchema(Ledger.Made.TABLES);
        change(warehouse(star(ColumnType.timestamp(), 40)), Evolution.none());

        assertThatThrownBy(() -> early.load(sources(), LoadListener.none()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Nothing was loaded: the tables of visits were changed to another model");
        assertThat(Database.of(engine).rows("select count(*) from visit")).containsExactly("0");
    }

    @Test
    void aPlanOutlivesALoadThatBringsMoreRows() {
        var before = warehouse(star(ColumnType.timestamp(), 20));
        before.createSchema(Ledger.Made.TABLES);
        before.load(sources(), LoadListener.none());
        var after = warehouse(star(ColumnType.timestamp(), 40));
        var plan = after.plan(Evolution.none());
        writeMore();
        before.load(sources(), LoadListener.none());

        after.change(Ledger.Made.TABLES, Evolution.none(), plan, LoadListener.none());

        assertThat(after.plan(Evolution.none()).isEmpty()).isTrue();
    }

    @Test
    void aPlanMayHoldWhatAPlatformChangesOfItsOwn() {
        warehouse(star(ColumnType.timestamp(), 20)).createSchema(Ledger.Made.TABLES);
        var after = warehouse(star(ColumnType.timestamp(), 40));
        var cluster = Change.of("cluster demo", ChangeKind.KEEP, "is there");
        var whole = after.plan(Evolution.none()).with(List.of(cluster), List.of());

        after.change(Ledger.Made.TABLES, Evolution.none(), whole, LoadListener.none());

        assertThat(after.plan(Evolution.none()).isEmpty()).isTrue();
    }

    private void writeMore() {
        try {
            Files.writeString(
                    folder.resolve("more.json"), "{\"who\":8,\"name\":\"Ann\",\"at\":\"2018-11-02 10:00:00\"}\n");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aPlanForNoRowsEndsWithTheFirst() {
        var before = warehouse(star(ColumnType.timestamp(), 20));
        before.createSchema(Ledger.Made.TABLES);
        var after = warehouse(star(ColumnType.timestamp(), 40));
        var plan = after.plan(Evolution.none());
        before.load(sources(), LoadListener.none());

        assertThatThrownBy(() -> after.change(Ledger.Made.TABLES, Evolution.none(), plan, LoadListener.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("are not as they were when the plan was made");
    }

    @Test
    void refusesANarrowerTypeThatMakesRowsOfAGrainEqual() throws Exception {
        var before = warehouse(star(ColumnType.timestamp(), 20));
        before.createSchema(Ledger.Made.TABLES);
        before.load(sources(), LoadListener.none());
        var after = warehouse(star(ColumnType.date(), 20));

        assertThatThrownBy(() -> change(after, Evolution.none().destroying("visit.at")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("visit.who, at: values with more than one row");
        assertThat(Database.of(engine).rows("select count(distinct \"at\") from visit"))
                .containsExactly("2");
    }

    @Test
    void aSurrogateKeyThatComesToAnEmptyTableIsCounted() throws Exception {
        var plain = StarSchema.of("visits", VISITS, visitor(20));
        var numbered = StarSchema.of("visits", VISITS, visitor(20).surrogateKey("visitor_key"));
        warehouse(plain).createSchema(Ledger.Made.TABLES);

        change(warehouse(numbered), Evolution.none());
        warehouse(numbered).load(sources(), LoadListener.none());

        assertThat(Database.of(engine).rows("select visitor_key, who from visitor"))
                .containsExactly("1, 7");
    }

    @Test
    void plansOnlyWhereTheLedgerKnowsTheDeclarations() throws Exception {
        var database = folder.resolve("old.duckdb");
        try (var made = Warehouse.provision(DuckDb.file(database), star(ColumnType.timestamp(), 20))) {
            made.createSchema();
            new Database(made.handle().dataSource()).run("update sparkify_warehouse set version = 2");
        }

        assertThatThrownBy(() -> Warehouse.plan(DuckDb.file(database), star(ColumnType.timestamp(), 40)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a ledger of version 2, and plans need version 4; attach it once with the model");
    }
}
