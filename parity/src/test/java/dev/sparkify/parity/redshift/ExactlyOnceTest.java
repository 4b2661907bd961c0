package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Sources;
import dev.sparkify.parity.redshift.CutConnections.Moment;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is loaded again, at once, or broken off: each record is in the warehouse once. */
@StandIn
class ExactlyOnceTest {
    private static final LoadListener QUIET = LoadListener.none();
    private static final String PLAYS = "select count(*), count(distinct start_time) from fact_songplays";

    private static LoadReport load(Place place) {
        try (var warehouse = place.redshift().attach(place.star())) {
            return warehouse.load(place.sources(), QUIET);
        }
    }

    @Test
    void readsAFileAgainOnlyWhereItChanged(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "again").filled();
        place.created().close();

        assertThat(load(place).source("staging_events").filesLoaded()).isEqualTo(1);
        assertThat(load(place).source("staging_events").filesSkipped()).isEqualTo(1);

        place.events("1.json", Records.play(0), Records.play(1), Records.play(2));
        var grown = load(place);
        assertThat(grown.source("staging_events").read()).isEqualTo(3);
        assertThat(grown.table("fact_songplays").inserted()).isEqualTo(1);
        assertThat(grown.source("staging_songs").filesSkipped()).isEqualTo(1);

        place.events("renamed.json", Records.play(0), Records.play(1), Records.play(2));
        var renamed = load(place);
        assertThat(renamed.source("staging_events").filesLoaded()).isEqualTo(1);
        assertThat(renamed.table("fact_songplays").inserted()).isZero();
        assertThat(place.rows(PLAYS)).containsExactly("3|3");
        assertThat(place.rows("select level from dim_users where user_id = '8'"))
                .containsExactly("free");
    }

    @Test
    void refusesAFileThatWasMeantToStay(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "stays").filled();
        place.created().close();
        load(place);
        place.events("1.json", Records.play(9), Records.play(8));
        var before = place.everything();

        try (var warehouse = place.redshift().attach(place.star())) {
            assertThatThrownBy(() -> warehouse.load(
                            Sources.of(place.eventSource().onChangedFile(ChangedFilePolicy.REFUSE)), QUIET))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("changed")
                    .hasMessageContaining("1.json");
        }
        assertThat(place.everything()).isEqualTo(before);
    }

    @Test
    void waitsForAnotherLoadAndFindsItsFilesKnown(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "at_once").filled();
        place.created().close();
        var isReading = new CountDownLatch(1);
        var isAsked = new CountDownLatch(1);
        try (var one = place.redshift().attach(place.star());
                var other = place.redshift().attach(place.star())) {
            var first = CompletableFuture.supplyAsync(() -> one.load(place.sources(), pausing(isReading, isAsked)));
            assertThat(isReading.await(20, TimeUnit.SECONDS)).isTrue();
            var second = CompletableFuture.supplyAsync(() -> other.load(place.sources(), QUIET));
            while (place.rows("select 1 from pg_locks where not granted").isEmpty()) {
                Thread.onSpinWait();
            }
            isAsked.countDown();

            assertThat(first.get(20, TimeUnit.SECONDS).source("staging_events").filesLoaded())
                    .isEqualTo(1);
            assertThat(second.get(20, TimeUnit.SECONDS).source("staging_events").filesSkipped())
                    .isEqualTo(1);
        }
        assertThat(place.rows(PLAYS)).containsExactly("2|2");
        assertThat(place.keys()).containsExactly("log_data/1.json", "song_data/1.json");
    }

    @Test
    void waitsNoLongerThanItShould(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "patience").filled();
        place.created().close();
        try (var holder = standIn.dataSource().getConnection();
                var statement = holder.createStatement();
                var warehouse = place.redshift().waiting(Duration.ZERO).attach(place.star())) {
            statement.execute("begin");
            statement.execute("lock table patience.sparkify_lock");

            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOf(RetryableException.class)
                    .hasMessage("Another load is running in this warehouse; try again when it is done; the warehouse is"
                            + " held by another handle or process");
            statement.execute("rollback");
            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
        }
    }

    @Test
    void asksForTheLoadWhereTheAnswerToItsCommitIsLost(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "answer").filled();
        place.created().close();
        var cut = CutConnections.at(standIn.dataSource(), "commit", Moment.AFTER);

        try (var warehouse = place.redshift(cut).attach(place.star())) {
            assertThat(warehouse
                            .load(place.sources(), QUIET)
                            .table("fact_songplays")
                            .inserted())
                    .isEqualTo(2);
        }

        assertThat(load(place).source("staging_events").filesSkipped()).isEqualTo(1);
        assertThat(place.rows(PLAYS)).containsExactly("2|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "copy", "insert into fact_songplays"})
    void loadsNothingWhereTheConnectionIsLost(String at, RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "c_" + at.replaceAll("[ .].*", "")).filled();
        place.created().close();
        var cut = CutConnections.at(standIn.dataSource(), at.replace("fact", place.name() + ".fact"), Moment.BEFORE);

        try (var warehouse = place.redshift(cut).attach(place.star())) {
            assertThatThrownBy(() -> warehouse.load(place.sources(), QUIET))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageMatching(
                            at.equals("commit")
                                    ? "The commit failed and nothing was loaded; load again: .*"
                                    : "The step «.*» lost its connection, and nothing was changed; try again: .*");
            assertThat(place.rows(PLAYS)).containsExactly("0|0");
            assertThat(place.keys()).containsExactly("log_data/1.json", "song_data/1.json");

            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
        }
        assertThat(place.rows(PLAYS)).containsExactly("2|2");
    }

    private static LoadListener pausing(CountDownLatch isReading, CountDownLatch isAsked) {
        return new LoadListener() {
            @Override
            public void reading(long bytes, long total) {
                isReading.countDown();
                try {
                    assertThat(isAsked.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
