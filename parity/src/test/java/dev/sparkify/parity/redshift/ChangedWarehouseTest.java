package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.PlannedWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.parity.catalog.Standing;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.plan.TableDefinition;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes a warehouse that holds rows by the statements for Redshift, wholly and cut off anywhere. */
@StandIn
class ChangedWarehouseTest {
    /** With {@code -Dtest.options=-Devolve.full=true} a change is cut off at each of its statements. */
    private static final int STRIDE = Boolean.getBoolean("evolve.full") ? 1 : 61;

    private static Place loaded(RedshiftStandIn standIn, String name) throws SQLException {
        var place = new Place(standIn, name);
        createReaders(place);
        standIn.put(
                name + "/sales/1.json",
                "{\"id\":1,\"who\":7,\"name\":\"Zoë\",\"city\":\"Bern\"}",
                "{\"id\":2,\"who\":8,\"name\":\"Ann\",\"city\":\"Oslo\"}");
        try (var warehouse = Warehouse.provision(place.redshift(), ChangedShop.before(name))) {
            warehouse.createSchema().load(sources(place));
        }
        var key = place.rows(
                "select conname from pg_constraint where contype = 'p' and conrelid = '" + name + ".clerk'::regclass");
        place.run(
                "update " + name + ".buyer set memo = 'äöü'",
                "delete from " + name + ".clerk",
                "alter table " + name + ".clerk drop constraint " + key.get(0));
        return place;
    }

    static void createReaders(Place place) throws SQLException {
        place.run("create role " + place.name() + "_staff", "create user " + place.name() + "_ann password 'Secret12'");
    }

    static Sources sources(Place place) {
        return Sources.of(Source.json("sales", Location.of(place.standIn().uri(place.name() + "/sales/"))));
    }

    private static PlannedWarehouse<RedshiftWarehouse> planned(Place place) {
        return Warehouse.plan(place.redshift(), ChangedShop.after(place.name()), ChangedShop.EVOLUTION);
    }

    private static void demandChanged(Place place) throws SQLException {
        var star = ChangedShop.after(place.name());
        assertThat(planned(place).plan().isEmpty()).isTrue();
        var tables = Standing.warehouse(place.standIn(), star).tables();
        assertThat(described(Standing.found(tables))).isEqualTo(described(Standing.declared(star)));
        assertThat(tables)
                .allSatisfy(table -> assertThat(table.readers())
                        .containsExactlyInAnyOrder(
                                Grantee.role(place.name() + "_staff"), Grantee.user(place.name() + "_ann")));
        assertThat(place.rows("select id, full_name, memo, level, rank from customer order by id"))
                .containsExactly("7|Zoë|äöü|it's \\ \"free\"|-1", "8|Ann|äöü|it's \\ \"free\"|-1");
        assertThat(place.rows("select city, people from town order by 1")).containsExactly("Bern|1", "Oslo|2");
        assertThat(place.rows("select count(*), max(date_key), count(distinct date) from day"))
                .containsExactly("11|20200111|11");
        assertThat(place.rows("select id, who, city, district from sale order by id"))
                .containsExactly("1|7|Bern|null", "2|8|Oslo|null");
    }

    /** A column that is added stands behind the others. */
    private static List<String> described(List<TableDefinition> tables) {
        return tables.stream()
                .map(table -> ordered(table.table()) + " " + table.comment())
                .toList();
    }

    private static Statement.CreateTable ordered(Statement.CreateTable table) {
        var columns = table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList();
        return new Statement.CreateTable(
                table.table(), columns, table.keys(), table.distribution(), table.sortKey(), table.lifetime());
    }

    @Test
    void keepsRowsAndLoadsOnByTheNewModel(RedshiftStandIn standIn) throws SQLException {
        var place = loaded(standIn, "changed");
        var planned = planned(place);

        assertThat(planned.plan().of(ChangeKind.REBUILD))
                .extracting(Change::subject)
                .containsExactlyInAnyOrder("town", "shelf");
        assertThat(planned.plan().of(ChangeKind.CREATE))
                .extracting(Change::subject)
                .containsExactly("district");
        assertThat(planned.plan().of(ChangeKind.DESTROY))
                .extracting(Change::subject)
                .containsExactlyInAnyOrder("customer.city", "sale.code", "branch");
        planned.apply().close();

        demandChanged(place);
        standIn.put("changed/sales/2.json", "{\"id\":3,\"who\":8,\"name\":\"Anna\",\"city\":\"Rome\"}");
        try (var warehouse = Warehouse.attach(place.redshift(), ChangedShop.after("changed"))) {
            warehouse.load(sources(place));
            assertThat(warehouse.audit().failures()).isEmpty();
        }
        assertThat(place.rows(
                        "select s.id, full_name, s.city, people, district from sale s join customer c on c.id = who"
                                + " join town t on t.city = s.city order by 1"))
                .containsExactly("1|Zoë|Bern|1|null", "2|Anna|Oslo|2|null", "3|Anna|Rome|3|Rome");
    }

    @Test
    void changesLengthsOutsideOfTransactions(RedshiftStandIn standIn) throws SQLException {
        var place = loaded(standIn, "resized");
        var titles = new ArrayList<String>();

        planned(place).apply(collecting(titles)).close();

        for (var column : List.of("full_name", "memo")) {
            int at = titles.indexOf("customer: length of " + column);
            var before = titles.subList(0, at).stream().filter("all or nothing"::equals);
            assertThat(before.count()).as(column).isPositive().isEven();
        }
    }

    private static LoadListener collecting(List<String> titles) {
        return new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                titles.add(title);
            }
        };
    }

    @Test
    void endsRightWhereverItIsCutOff(RedshiftStandIn standIn) throws SQLException {
        var titles = new ArrayList<String>();
        planned(loaded(standIn, "whole")).apply(collecting(titles)).close();
        assertThat(titles).hasSizeGreaterThan(40);
        for (int last = 1; last <= titles.size(); last += STRIDE) {
            endsRightCutOffAt(last, loaded(standIn, "cut_" + last));
        }
    }

    private static void endsRightCutOffAt(int last, Place place) throws SQLException {
        var cut = new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                if (number == last) {
                    throw new IllegalStateException("cut off at " + title);
                }
            }
        };
        assertThatThrownBy(() -> planned(place).apply(cut)).hasMessageStartingWith("cut off at ");
        assertThatThrownBy(() -> Warehouse.attach(place.redshift(), ChangedShop.after(place.name())))
                .as("cut off at " + last)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("change the tables with Warehouse.plan(…)");

        planned(place).apply().close();

        demandChanged(place);
    }
}
