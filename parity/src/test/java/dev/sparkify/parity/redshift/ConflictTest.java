package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.RedshiftWarehouse;
import dev.sparkify.load.LoadListener;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A load that the engine broke off for the sake of somebody else is repeated, and right. */
@StandIn
class ConflictTest {
    private static final LoadListener QUIET = LoadListener.none();

    @Test
    void repeatsALoadThatLostADeadlock(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "deadlock").filled();
        try (var warehouse = place.created()) {
            loadThroughADeadlock(place, warehouse);
        }
    }

    @Test
    void repeatsALoadByTheDataApi(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "data_deadlock").filled();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created()) {
            loadThroughADeadlock(place, warehouse);
            assertThat(api.statements().stream().filter(sql -> sql.startsWith("lock ")))
                    .hasSize(2);
        }
    }

    /** The load has waited longer when the circle closes, so it is the victim. */
    private static void loadThroughADeadlock(Place place, RedshiftWarehouse warehouse) throws Exception {
        try (var other = place.standIn().dataSource().getConnection();
                var statement = other.createStatement()) {
            statement.execute("set deadlock_timeout to '1min'");
            statement.execute("begin");
            statement.execute("lock table " + place.name() + ".fact_songplays");
            var load = CompletableFuture.supplyAsync(() -> warehouse.load(place.sources(), QUIET));
            while (place.rows(Place.WAITING).isEmpty()) {
                Thread.onSpinWait();
            }
            statement.execute("lock table " + place.name() + ".sparkify_lock");
            statement.execute("rollback");

            assertThat(load.get(30, TimeUnit.SECONDS).source("staging_events").filesLoaded())
                    .isEqualTo(1);
        }
        assertThat(place.rows("select count(*), count(distinct start_time) from fact_songplays"))
                .containsExactly("2|2");
        assertThat(place.rows("select count(*) from sparkify_loads")).containsExactly("1");
        assertThat(place.keys()).containsExactly("log_data/1.json", "song_data/1.json");
    }
}
