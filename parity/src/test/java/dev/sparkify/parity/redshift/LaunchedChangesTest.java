package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.PlannedWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.error.InputException;
import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.parity.StandInAccount;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans and applies warehouses whose cluster or workgroup is made with them, from nothing to a changed star. */
@StandIn
class LaunchedChangesTest {
    private final FakeAws aws = new FakeAws();
    private StandInAccount account;

    @BeforeEach
    void open(RedshiftStandIn redshift) {
        account = new StandInAccount(aws, redshift);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private static List<String> subjects(ChangePlan plan, ChangeKind kind) {
        return plan.of(kind).stream().map(Change::subject).toList();
    }

    private PlannedWarehouse<RedshiftWarehouse> changed(LaunchedRedshift<?> warehouse, Place place) {
        return Warehouse.plan(warehouse, ChangedShop.after(place.name()), ChangedShop.EVOLUTION);
    }

    private void goesFromNothingToTheChangedStar(LaunchedRedshift<?> warehouse, Place place, String resource)
            throws SQLException {
        ChangedWarehouseTest.createReaders(place);
        place.standIn().put(place.name() + "/sales/1.json", "{\"id\":1,\"who\":7,\"name\":\"Zoë\",\"city\":\"Bern\"}");
        var created = Warehouse.plan(warehouse, ChangedShop.before(place.name()), Evolution.none());
        assertThat(subjects(created.plan(), ChangeKind.CREATE)).contains(resource, "buyer", "sale");
        try (var ready = created.apply()) {
            ready.load(ChangedWarehouseTest.sources(place));
        }

        var changed = changed(warehouse, place);
        assertThat(subjects(changed.plan(), ChangeKind.KEEP)).contains(resource);
        assertThat(subjects(changed.plan(), ChangeKind.CREATE)).containsExactly("district");
        assertThat(subjects(changed.plan(), ChangeKind.DESTROY))
                .containsExactlyInAnyOrder("customer.city", "sale.code", "branch");
        changed.apply().close();

        assertThat(changed(warehouse, place).plan().isEmpty()).isTrue();
        assertThat(place.rows("select id, full_name, level, rank from customer"))
                .containsExactly("7|Zoë|it's \\ \"free\"|-1");
        try (var attached = Warehouse.attach(warehouse, ChangedShop.after(place.name()))) {
            attached.teardown();
        }
        assertThat(warehouse.status().resources()).isEmpty();
    }

    @Test
    void changesATableOfACluster(RedshiftStandIn redshift) throws SQLException {
        goesFromNothingToTheChangedStar(
                Redshift.cluster("demo").withoutFinalSnapshot().through(account.access()),
                new Place(redshift, "launched_cluster"),
                "cluster demo");
    }

    @Test
    void changesATableOfAWorkgroup(RedshiftStandIn redshift) throws SQLException {
        goesFromNothingToTheChangedStar(
                Redshift.serverless("demo").withoutFinalSnapshot().through(account.access()),
                new Place(redshift, "launched_workgroup"),
                "workgroup demo");
    }

    @Test
    void appliesNothingWhereTheClusterIsNotAsItWas(RedshiftStandIn redshift) {
        var cluster = Redshift.cluster("demo").withoutFinalSnapshot().through(account.access());
        var planned = Warehouse.plan(cluster, ChangedShop.before("raced"), Evolution.none());
        cluster.launch();

        assertThatThrownBy(planned::apply)
                .isInstanceOf(InputException.class)
                .hasMessage("The warehouse of shop is not as it was when the plan was made; nothing was changed: plan"
                        + " again");
    }

    @Test
    void refusesToPlanWhatALaunchWouldRefuse(RedshiftStandIn redshift) {
        var cluster = Redshift.cluster("demo").withoutFinalSnapshot().through(account.access());
        cluster.publiclyAccessible().launch();

        assertThatThrownBy(() -> Warehouse.plan(cluster, ChangedShop.before("refused"), Evolution.none()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The launch of demo would be refused:\n  - cluster demo: has an address on the internet, and"
                                + " shall have none: say publiclyAccessible() if it may keep it, or take it away: aws redshift"
                                + " modify-cluster --region us-west-2 --cluster-identifier demo --no-publicly-accessible");
    }
}
