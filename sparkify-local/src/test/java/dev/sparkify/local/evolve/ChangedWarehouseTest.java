package dev.sparkify.local.evolve;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.PlannedWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.error.InvalidModelException;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes a warehouse that holds rows, from one model to another, with everything that may come between. */
final class ChangedWarehouseTest {
    private static final StagingTable SALES = StagingTable.named("sales")
            .column("id", integer())
            .column("who", integer())
            .column("name", varchar(20))
            .column("city", varchar(20));

    private static final StarSchema BEFORE = StarSchema.of(
            "shop",
            SALES,
            DimensionTable.named("buyer")
                    .key("id", integer())
                    .attribute("name", varchar(20))
                    .attribute("city", varchar(20))
                    .madeFrom(Mapping.from("sales")
                            .set("id", "who")
                            .set("name", "name")
                            .set("city", "city")
                            .asOf(column("id"))),
            DimensionTable.named("town")
                    .key("city", varchar(20))
                    .madeFrom(Mapping.from("sales").set("city", "city")),
            FactTable.named("sale")
                    .degenerate(Column.of("id", integer()).notNull())
                    .dimension("who", integer(), "buyer")
                    .grain("id")
                    .madeFrom(Mapping.from("sales").set("id", "id").set("who", "who")));

    private static final StarSchema AFTER = StarSchema.of(
            "shop",
            SALES,
            DimensionTable.named("customer")
                    .key("id", integer())
                    .attribute("full_name", varchar(40))
                    .attribute(Column.of("level", varchar(10)).defaultsTo(new Literal.Text("free")))
                    .madeFrom(Mapping.from("sales")
                            .set("id", "who")
                            .set("full_name", "name")
                            .asOf(column("id"))),
            FactTable.named("sale")
                    .degenerate(Column.of("id", bigint()).notNull())
                    .dimension("who", integer(), "customer")
                    .degenerate("city", varchar(20))
                    .grain("id")
                    .sorted(SortKey.compound("id"))
                    .madeFrom(Mapping.from("sales")
                            .set("id", "id")
                            .set("who", "who")
                            .set("city", "city")));

    private static final Evolution EVOLUTION = Evolution.none()
            .renamingTable("buyer", "customer")
            .renaming("customer", "name", "full_name")
            .destroying("customer.city", "town");

    /** With {@code -Dtest.options=-Devolve.full=true} a change is cut off at each of its statements. */
    private static final int STRIDE = Boolean.getBoolean("evolve.full") ? 1 : 9;

    @TempDir
    private Path folder;

    private Path loaded;

    @BeforeEach
    void load() throws IOException {
        loaded = folder.resolve("loaded.duckdb");
        write(
                "1.json",
                "{\"id\":1,\"who\":7,\"name\":\"Zoë\",\"city\":\"Bern\"}\n{\"id\":2,\"who\":8,\"name\":\"Ann\",\"city\":\"Oslo\"}\n");
        try (var warehouse = Warehouse.provision(DuckDb.file(loaded), BEFORE)) {
            warehouse.createSchema().load(sources());
        }
    }

    private void write(String name, String lines) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("sales")).resolve(name), lines);
    }

    private Sources sources() {
        return Sources.of(Source.json("sales", Location.of(folder.resolve("sales"))));
    }

    private Path copy(String name) throws IOException {
        return Files.copy(loaded, folder.resolve(name));
    }

    private static PlannedWarehouse<DuckDbWarehouse> planned(Path database) {
        return Warehouse.plan(DuckDb.file(database), AFTER, EVOLUTION);
    }

    private void demandChanged(Path database) throws SQLException, IOException {
        assertThat(planned(database).plan().isEmpty()).isTrue();
        write("2.json", "{\"id\":3,\"who\":8,\"name\":\"Anna\",\"city\":\"Rome\"}\n");
        try (var warehouse = Warehouse.attach(DuckDb.file(database), AFTER)) {
            var rows = new Database(warehouse.handle().dataSource());
            demandKept(rows);
            warehouse.load(sources());
            assertThat(warehouse.audit().passed()).isTrue();
            assertThat(rows.rows("select id, who, city from sale order by id"))
                    .containsExactly("1, 7, NULL", "2, 8, NULL", "3, 8, 'Rome'");
            assertThat(rows.rows("select full_name from customer where id = 8")).containsExactly("'Anna'");
        }
        Files.delete(folder.resolve("sales/2.json"));
    }

    private static void demandKept(Database rows) throws SQLException {
        assertThat(rows.rows("select id, full_name, level from customer order by id"))
                .containsExactly("7, 'Zoë', 'free'", "8, 'Ann', 'free'");
        assertThat(rows.rows("select id, who, city from sale order by id")).containsExactly("1, 7, NULL", "2, 8, NULL");
    }

    @Test
    void keepsRowsAndLoadsOnByTheNewModel() throws Exception {
        var database = copy("changed.duckdb");
        var planned = planned(database);

        assertThat(planned.plan().of(ChangeKind.DESTROY))
                .extracting(change -> change.subject())
                .containsExactlyInAnyOrder("customer.city", "town");
        planned.apply().close();

        demandChanged(database);
    }

    @Test
    void endsRightWhereverItIsCutOff() throws Exception {
        var titles = new ArrayList<String>();
        planned(copy("whole.duckdb"))
                .apply(new LoadListener() {
                    @Override
                    public void running(String title, int number, int count) {
                        titles.add(title);
                        assertThat(number).isEqualTo(titles.size()).isLessThanOrEqualTo(count);
                    }
                })
                .close();
        assertThat(titles).hasSizeGreaterThan(20);
        for (int number = 1; number <= titles.size(); number += STRIDE) {
            endsRightCutOffAt(number);
        }
    }

    private void endsRightCutOffAt(int last) throws Exception {
        var database = copy(last + ".duckdb");
        var cut = new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                if (number == last) {
                    throw new IllegalStateException("cut off at " + title);
                }
            }
        };
        assertThatThrownBy(() -> planned(database).apply(cut)).hasMessageStartingWith("cut off at ");
        assertThatThrownBy(() -> Warehouse.attach(DuckDb.file(database), AFTER))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("change the tables with Warehouse.plan(…)");

        planned(database).apply().close();

        assertThat(planned(database).plan().isEmpty()).isTrue();
        try (var warehouse = Warehouse.attach(DuckDb.file(database), AFTER)) {
            demandKept(new Database(warehouse.handle().dataSource()));
        }
        Files.delete(database);
    }

    @Test
    void refusesLoadsByEitherModelOnTheWay() throws Exception {
        var database = copy("between.duckdb");
        var cut = new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                if (number == count) {
                    throw new IllegalStateException("cut off");
                }
            }
        };
        assertThatThrownBy(() -> planned(database).apply(cut)).hasMessage("cut off");

        for (var star : List.of(BEFORE, AFTER)) {
            assertThatThrownBy(() -> Warehouse.attach(DuckDb.file(database), star))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is on its way to another");
        }
    }

    @Test
    void doesWhatWasPlannedOrNothing() throws Exception {
        var database = copy("moved.duckdb");
        var planned = planned(database);
        run(database, "comment on table sale is 'ours'");

        assertThatThrownBy(planned::apply)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not as it was when the plan was made");
        try (var warehouse = Warehouse.attach(DuckDb.file(database), BEFORE)) {
            assertThat(warehouse.handle().history()).hasSize(1);
        }
    }

    @Test
    void asksWhatBecomesOfColumnsThatSomebodyAdded() throws Exception {
        var database = copy("stranger.duckdb");
        run(database, "alter table sale add column stranger integer");

        assertThatThrownBy(() -> planned(database))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("sale.stranger stands, and the star has it no more");
        Warehouse.plan(DuckDb.file(database), AFTER, EVOLUTION.destroying("sale.stranger"))
                .apply()
                .close();
        demandChanged(database);
    }

    private static void run(Path database, String sql) throws SQLException {
        try (var warehouse = Warehouse.attach(DuckDb.file(database), BEFORE);
                var connection = warehouse.handle().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void destroysNothingThatIsNotNamed() {
        assertThatThrownBy(() -> Warehouse.plan(
                        DuckDb.file(loaded), AFTER, Evolution.none().renamingTable("buyer", "customer")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("customer.city")
                .hasMessageContaining("customer.name")
                .hasMessageContaining("town");
    }

    @Test
    void plansANewWarehouseWithoutMakingAnything() {
        var database = folder.resolve("new.duckdb");
        var planned = planned(database);

        assertThat(planned.plan().of(ChangeKind.CREATE)).hasSize(3);
        assertThat(database).doesNotExist();
        planned.apply().close();
        assertThat(planned(database).plan().isEmpty()).isTrue();
    }
}
