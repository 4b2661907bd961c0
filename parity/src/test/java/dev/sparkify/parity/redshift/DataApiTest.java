package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.statement.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Statements run by the Data API as over a connection. */
@StandIn
class DataApiTest {
    private static final LoadListener QUIET = LoadListener.none();

    @Test
    void doesWhatAConnectionDoes(RedshiftStandIn standIn) throws SQLException {
        var place = new Place(standIn, "by_data").filled();
        var same = new Place(standIn, "by_jdbc").filled();
        try (var api = new DataApiPlace(place);
                var jdbc = same.created()) {
            var expected = jdbc.load(same.sources(), QUIET);
            var warehouse = api.created();
            var report = warehouse.load(place.sources(), QUIET);

            assertThat(report.tables()).isEqualTo(expected.tables());
            assertThat(report.checks()).isEqualTo(expected.checks());
            assertThat(place.rows("select * from fact_songplays order by 1"))
                    .isEqualTo(same.rows("select * from fact_songplays order by 1"));
            assertThat(warehouse
                            .load(place.sources(), QUIET)
                            .source("staging_events")
                            .filesSkipped())
                    .isEqualTo(1);
            assertThat(warehouse.audit().failures()).isEmpty();
            assertThat(warehouse.history()).hasSize(2);
            assertThat(warehouse.teardown().removed()).contains("schema by_data", "table fact_songplays");
            assertThat(api.data().openSessions()).isEqualTo(1);
        }
    }

    @Test
    void readsAllPagesAndKindsOfValues(RedshiftStandIn standIn) {
        var place = new Place(standIn, "pages");
        try (var api = new DataApiPlace(place);
                var warehouse = api.created();
                var session = warehouse.session()) {
            session.run(RawStatement.of("create temporary table digits as select 0 as d union all select 1 union all"
                    + " select 2 union all select 3 union all select 4 union all select 5 union all select 6"));
            var rows = session.query(new Query.Raw(
                    "select a.d + 7 * b.d + 49 * c.d as n from digits a, digits b, digits c" + " order by 1"));
            var row = session.query(new Query.Raw("select cast(7 as smallint) as small, 9223372036854775807 as big,"
                            + " cast(5.50 as numeric(20, 2)) as exact, cast(0.5 as double precision) as half,"
                            + " cast('2018-03-25 02:30:00.123456' as timestamp) as skipped, cast('a ' as varchar(9)) as t,"
                            + " 1 = 1 as truth, cast(null as integer) as nothing"))
                    .get(0);

            assertThat(rows).hasSize(343);
            assertThat(rows.get(342).number("n")).isEqualTo(342);
            assertThat(row.number("small")).isEqualTo(7);
            assertThat(row.number("big")).isEqualTo(Long.MAX_VALUE);
            assertThat(row.text("exact")).isEqualTo("5.50");
            assertThat(row.number("exact")).isEqualTo(5);
            assertThat(row.text("half")).isEqualTo("0.5");
            assertThat(row.moment("skipped")).isEqualTo(LocalDateTime.parse("2018-03-25T02:30:00.123456"));
            assertThat(row.text("t")).isEqualTo("a ");
            assertThat(row.text("truth")).isEqualTo("true");
            assertThat(row.columns()).doesNotContain("nothing");
        }
    }

    @Test
    void keepsStatementsOfUsersApart(RedshiftStandIn standIn) {
        var place = new Place(standIn, "apart");
        try (var api = new DataApiPlace(place);
                var warehouse = api.created()) {
            try (var session = warehouse.session()) {
                session.run(RawStatement.of("create temporary table left_behind (a integer)"));
            }
            try (var session = warehouse.session()) {
                assertThatThrownBy(() -> session.query(new Query.Raw("select * from left_behind")))
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("\"left_behind\" does not exist");
            }
        }
    }

    @Test
    void refusesWhatTheDataApiCannotTake(RedshiftStandIn standIn) {
        var place = new Place(standIn, "refused");
        try (var api = new DataApiPlace(place);
                var warehouse = api.created();
                var session = warehouse.session()) {
            var sql = "select '" + "x".repeat(200_000) + "' as x";

            assertThatThrownBy(() -> session.query(new Query.Raw(sql)))
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching(
                            "The statement that begins with «select 'x+…» has 200014 bytes; the Data API takes"
                                    + " 200000: run it over JDBC, or split it .*");
            assertThat(api.statements()).doesNotContain(sql);
            assertThatThrownBy(warehouse::dataSource)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("The Data API gives no connections of JDBC; say overJdbc()");
        }
    }

    @Test
    void waitsNoLongerForALockThanItShould(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "data_lock").filled();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created();
                var hasty = api.redshift().waiting(Duration.ZERO).attach(place.star());
                var holder = standIn.dataSource().getConnection();
                var statement = holder.createStatement()) {
            statement.execute("begin");
            statement.execute("lock table data_lock.sparkify_lock");

            assertThatThrownBy(() -> hasty.load(place.sources(), QUIET))
                    .isInstanceOf(RetryableException.class)
                    .hasMessage("Another load is running in this warehouse; try again when it is done; the warehouse is"
                            + " held by another handle or process");
            assertThat(place.rows("select 1 from pg_locks where not granted")).isEmpty();
            statement.execute("rollback");
            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
        }
    }

    @Test
    void cancelsWhatAnInterruptedThreadWaitsFor(RedshiftStandIn standIn) throws Exception {
        var place = new Place(standIn, "interrupted").filled();
        try (var api = new DataApiPlace(place);
                var warehouse = api.created();
                var holder = standIn.dataSource().getConnection();
                var statement = holder.createStatement()) {
            statement.execute("begin");
            statement.execute("lock table interrupted.sparkify_lock");
            var ended = new CompletableFuture<Throwable>();
            var load = new Thread(() -> {
                try {
                    warehouse.load(place.sources(), QUIET);
                    ended.complete(new AssertionError("It was loaded"));
                } catch (RetryableException failure) {
                    ended.complete(Thread.currentThread().isInterrupted() ? failure : new AssertionError(failure));
                }
            });
            load.start();
            while (place.rows("select 1 from pg_locks where not granted").isEmpty()) {
                Thread.onSpinWait();
            }
            load.interrupt();

            assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(RetryableException.class);
            assertThat(place.rows("select 1 from pg_locks where not granted")).isEmpty();
            statement.execute("rollback");
            assertThat(warehouse.load(place.sources(), QUIET).load()).isEqualTo(1);
        }
    }
}
