package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.ExistingRedshift;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However the engine breaks a load off in its midst: the next one is right. */
@StandIn
class BrokenOffTest {
    private static final LoadListener QUIET = LoadListener.none();
    private static final List<String> TABLES =
            List.of("fact_songplays", "dim_users", "dim_songs", "dim_artists", "dim_time");

    /** Says how a statement ends that waits for a lock. */
    enum End {
        /** Somebody cancels it. */
        CANCELLED(
                "select pg_cancel_backend(pid) from (" + Place.WAITING + ") waiting",
                "was cancelled; try again, with more time"),
        /** The server ends its session. */
        KILLED(
                "select pg_terminate_backend(pid) from (" + Place.WAITING + ") waiting",
                "lost its connection, and nothing was changed; try again"),
        /** It takes longer than it may. */
        OVERDUE("select 1", "was cancelled; try again, with more time");

        private final String sql;
        private final String told;

        End(String sql, String told) {
            this.sql = sql;
            this.told = told;
        }
    }

    @ParameterizedTest
    @EnumSource
    void loadsRightlyBehindABrokenLoad(End end, RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "broken_" + end.name().toLowerCase(Locale.ROOT)).filled();
        breakOff(place, place.redshift(), end);
    }

    @ParameterizedTest
    @EnumSource
    void loadsRightlyByTheDataApi(End end, RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "data_" + end.name().toLowerCase(Locale.ROOT)).filled();
        try (var api = new DataApiPlace(place)) {
            breakOff(place, api.redshift(), end);
        }
    }

    private static void breakOff(Place place, ExistingRedshift redshift, End end) throws Exception {
        place.created().close();
        try (var other = place.standIn().dataSource().getConnection();
                var statement = other.createStatement()) {
            limit(place, end == End.OVERDUE ? "500ms" : "0");
            statement.execute("begin");
            statement.execute("lock table " + place.name() + ".fact_songplays");
            try (var warehouse = redshift.attach(place.star())) {
                var load = CompletableFuture.supplyAsync(() -> warehouse.load(place.sources(), QUIET));
                while (!load.isDone() && place.rows(Place.WAITING).isEmpty()) {
                    Thread.onSpinWait();
                }
                statement.execute(end.sql);

                assertThatThrownBy(() -> ended(load))
                        .isInstanceOf(RetryableException.class)
                        .hasMessageContaining(end.told);
            }
            statement.execute("rollback");
        } finally {
            limit(place, "0");
        }
        try (var warehouse = redshift.attach(place.star())) {
            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
        }
        expectTheUndisturbed(place);
    }

    private static LoadReport ended(CompletableFuture<LoadReport> load) throws Throwable {
        try {
            return load.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private static void limit(Place place, String time) throws SQLException {
        place.run("alter database " + place.standIn().bucket() + " set statement_timeout to '" + time + "'");
    }

    private static void expectTheUndisturbed(Place place) throws SQLException {
        var undisturbed = new Place(place.standIn(), "un_" + place.name()).filled();
        try (var warehouse = undisturbed.created()) {
            warehouse.load(undisturbed.sources(), QUIET);
        }
        for (var table : TABLES) {
            var rows = "select * from " + table + " order by 1, 2";
            assertThat(place.rows(rows)).isEqualTo(undisturbed.rows(rows));
        }
    }
}
