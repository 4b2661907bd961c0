package dev.sparkify.sql.execution;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.sparkify.error.RetryableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Tries again, with growing pauses, while somebody else holds what is wanted. Thread-safe.
 *
 * @param duration how long in all; at least once is tried
 */
public record Patience(Duration duration) {
    private static final Duration LEAST = Duration.ofMillis(50);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /**
     * Is something that an engine may refuse.
     *
     * @param <T> what it gives
     */
    public interface Attempt<T> {
        /**
         * Tries.
         *
         * @return what it gives
         * @throws SQLException if the engine refuses
         */
        T make() throws SQLException;
    }

    /**
     * Tries until it works, another failure comes up, or the time is over.
     *
     * @param isHeld tells a failure that may pass
     * @param attempt what is tried
     * @param <T> what it gives
     * @return what it gave
     * @throws SQLException the last failure of the engine
     */
    public <T> T wait(Predicate<Throwable> isHeld, Attempt<T> attempt) throws SQLException {
        var policy = RetryPolicy.<T>builder()
                .handleIf(isHeld::test)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .withMaxAttempts(-1)
                .withMaxDuration(duration.compareTo(LEAST) < 0 ? LEAST : duration)
                .build();
        try {
            return Failsafe.with(policy).get(attempt::make);
        } catch (FailsafeException wrapped) {
            if (wrapped.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (wrapped.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new RetryableException("Interrupted while waiting; nothing was changed", wrapped);
            }
            throw wrapped;
        }
    }
}
