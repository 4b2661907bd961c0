package com.example.bicycles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.local.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NightlyLoadTest {
    /** Each night lasts a tenth of a second. */
    private static final Nights NIGHTS = new Nights(
            LocalTime.MIDNIGHT,
            Duration.ofMillis(1),
            2,
            Clock.fixed(Instant.parse("2026-11-02T23:59:59.9Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void triesAgainWhatMaySucceedLaterAndTheNextNightWhatMayNot() throws IOException, InterruptedException {
        Trips.first(folder);
        var failures = new ArrayDeque<RuntimeException>(List.of(
                new RetryableException("Another load runs", null),
                new UnknownOutcomeException("The answer to the commit was lost", null),
                new InputException("A file is cut off"),
                new IllegalStateException("Somebody else's fault")));
        var loaded = new CountDownLatch(1);
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), BicycleStar.schema())
                        .createSchema();
                var nightly = new NightlyLoad(
                        failing(
                                failures,
                                loaded,
                                () -> warehouse
                                        .load(BicycleStar.sources(folder))
                                        .report()),
                        NIGHTS)) {
            nightly.start();

            assertThat(loaded.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).isEmpty();
            assertThat(warehouse.history().get(0).tables())
                    .anySatisfy(table -> assertThat(table.inserted()).isEqualTo(2));
        }
    }

    private static Supplier<LoadReport> failing(
            Queue<RuntimeException> failures, CountDownLatch loaded, Supplier<LoadReport> load) {
        return () -> {
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            var report = load.get();
            loaded.countDown();
            return report;
        };
    }
}
