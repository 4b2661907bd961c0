package com.example.bicycles;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.LoadReport;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads at once and then every night, on a thread of its own. What may succeed later is tried again. */
final class NightlyLoad implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(NightlyLoad.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "nightly-load"));
    private final Supplier<LoadReport> load;
    private final Nights nights;

    NightlyLoad(Supplier<LoadReport> load, Nights nights) {
        this.load = load;
        this.nights = nights;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    void start() {
        executor.execute(() -> attempt(1));
    }

    /** Lets a load that runs end, for a minute at most. A load that is cut off changes nothing, and the next one makes up for it. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOGGER.warn("A load still runs after {}; it is cut off and changes nothing", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(int number) {
        try {
            LOGGER.info("Loaded:\n{}", load.get().asText());
            tomorrow();
        } catch (RetryableException e) {
            again(number, "Nothing was changed", e);
        } catch (UnknownOutcomeException e) {
            // The next attempt is the look that this asks for: it skips the files that are in the warehouse.
            again(number, "The load may have been done or not", e);
        } catch (InputException e) {
            LOGGER.error(
                    "Nothing was changed, and nothing will be loaded until somebody mends this: {}", e.getMessage());
            tomorrow();
        } catch (RuntimeException e) {
            LOGGER.error("The load failed; it is tried again next night", e);
            tomorrow();
        }
    }

    private void again(int number, String what, SparkifyException why) {
        if (number == nights.attempts()) {
            LOGGER.error("{}, and this was attempt {} of {}: {}", what, number, number, why.getMessage());
            tomorrow();
        } else {
            var pause = nights.pauseAfter(number);
            LOGGER.warn("{}; trying again in {}: {}", what, pause, why.getMessage());
            in(pause, number + 1);
        }
    }

    private void tomorrow() {
        in(nights.untilNext(), 1);
    }

    private void in(Duration pause, int number) {
        executor.schedule(() -> attempt(number), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
