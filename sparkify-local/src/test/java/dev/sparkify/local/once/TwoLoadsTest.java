package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.RetryableException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.sql.execution.SqlWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two loads never mix, and readers never wait. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag("long")
class TwoLoadsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Batches batches;
    private Batches others;
    private Local local;
    private Map<String, List<String>> before;

    @BeforeEach
    void load() throws IOException, SQLException {
        batches = new Batches(folder.resolve("own")).writeFirst();
        others = new Batches(folder.resolve("others")).writeMore(30);
        local = Local.loaded("plain", batches);
        before = local.content();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        local.close();
    }

    /** Stops a load before it works on a table. */
    private static final class Stop implements LoadListener {
        private final CountDownLatch isThere = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Override
        public void running(String title, int number, int count) {
            if (title.startsWith("dim_users: the unknown member")) {
                isThere.countDown();
                await(mayGoOn);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private SqlWarehouse warehouse(Duration patience) {
        return local.warehouse(patience, () -> local.session((number, sql, run) -> run.run()));
    }

    @Test
    void letTheSecondWaitForTheFirst() throws Exception {
        try (var undisturbed = Local.loaded("plain", batches)) {
            batches.writeSecond();
            var stop = new Stop();
            var first = threads.submit(() -> warehouse(LONG).load(batches.sources(), stop));
            Stop.await(stop.isThere);
            var refused = new CountDownLatch(3);
            var second = threads.submit(() -> local.warehouse(
                            LONG,
                            () -> local.session((number, sql, run) -> {
                                try {
                                    return run.run();
                                } catch (SQLException failure) {
                                    refused.countDown();
                                    throw failure;
                                }
                            }))
                    .load(others.sources(), LoadListener.none()));
            Stop.await(refused);
            stop.mayGoOn.countDown();

            assertThat(first.get().load()).isEqualTo(2);
            assertThat(second.get().load()).isEqualTo(3);
            undisturbed.load(batches);
            undisturbed.load(others);
            assertThat(local.differences(undisturbed)).isEmpty();
            assertThat(local.passesAudit()).isTrue();
        }
    }

    /** The second sees what the first has committed: no file is read twice. */
    @Test
    void readTheSameFilesOnce() throws Exception {
        try (var undisturbed = Local.loaded("plain", batches)) {
            batches.writeSecond();
            Callable<LoadReport> load = () -> warehouse(LONG).load(batches.sources(), LoadListener.none());
            var reports = new ArrayList<LoadReport>();
            for (var report : threads.invokeAll(List.of(load, load))) {
                reports.add(report.get());
            }

            assertThat(reports).extracting(LoadReport::load).containsExactlyInAnyOrder(2L, 3L);
            assertThat(reports)
                    .filteredOn(report -> report.source("staging_events").filesLoaded() > 0)
                    .hasSize(1);
            undisturbed.load(batches);
            undisturbed.load(batches);
            assertThat(local.differences(undisturbed)).isEmpty();
        }
    }

    @Test
    void refuseTheSecondThatMayNotWaitAndNameTheFirst() throws Exception {
        var stop = new Stop();
        var warehouse = warehouse(Duration.ofMillis(60));
        var first = threads.submit(() -> {
            Thread.currentThread().setName("the first");
            return warehouse.load(others.sources(), stop);
        });
        Stop.await(stop.isThere);

        assertThatThrownBy(() -> warehouse.load(others.sources(), LoadListener.none()))
                .isInstanceOf(RetryableException.class)
                .hasMessageMatching(
                        "Another load is running in this warehouse; try again when it is done; the warehouse is"
                                + " held since \\S+ UTC by thread the first of process "
                                + ProcessHandle.current().pid());
        assertThatThrownBy(() -> warehouse(Duration.ZERO).load(others.sources(), LoadListener.none()))
                .isInstanceOf(RetryableException.class)
                .hasMessageEndingWith("; the warehouse is held by another handle or process");
        assertThat(local.differences(before)).isEmpty();

        stop.mayGoOn.countDown();
        assertThat(first.get().load()).isEqualTo(2);
        assertThat(warehouse.load(others.sources(), LoadListener.none()).load()).isEqualTo(3);
    }

    /** Who has loaded before is not to blame for what somebody else holds. */
    @Test
    void doNotNameAFirstThatIsDone() throws Exception {
        var warehouse = warehouse(Duration.ZERO);
        warehouse.load(others.sources(), LoadListener.none());
        var stop = new Stop();
        var other = threads.submit(() -> warehouse(Duration.ZERO).load(others.sources(), stop));
        Stop.await(stop.isThere);

        assertThatThrownBy(() -> warehouse.load(others.sources(), LoadListener.none()))
                .isInstanceOf(RetryableException.class)
                .hasMessageEndingWith("; the warehouse is held by another handle or process");

        stop.mayGoOn.countDown();
        assertThat(other.get().load()).isEqualTo(3);
    }

    @Test
    void letReadersSeeTheOldStateUntilTheCommit() throws Exception {
        batches.writeSecond();
        var database = local.database();
        var plays = database.rows("select count(*), max(songplay_id) from fact_songplays");
        var seen = new ArrayList<List<String>>();

        warehouse(Duration.ZERO).load(batches.sources(), new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                try {
                    var reader = threads.submit(
                            () -> database.rows("select count(*), max(songplay_id) from fact_songplays"));
                    seen.add(reader.get(30, TimeUnit.SECONDS));
                    if (title.equals("done")) {
                        assertThat(local.differences(before)).isEmpty();
                    }
                } catch (Exception failure) {
                    throw new IllegalStateException("The reader was hindered", failure);
                }
            }
        });

        assertThat(seen).hasSizeGreaterThan(50).containsOnly(plays);
        assertThat(database.rows("select count(*), max(songplay_id) from fact_songplays"))
                .isNotEqualTo(plays);
    }
}
