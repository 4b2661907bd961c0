package dev.sparkify.sql.execution;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.sparkify.error.RetryableException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a whole transaction whose engine says that a change by somebody else was in its way, and that it is undone. A lost
 * connection says no such thing. Thread-safe.
 *
 * @param dialect how the engine is spoken to
 */
record Repetition(Dialect dialect) {
    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);
    private static final int MOST = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** Runs it up to three times; each time it must open a session and all else that it needs anew. */
    <T> T of(Supplier<T> transaction) {
        var policy = RetryPolicy.<T>builder()
                .handleIf(this::wasInTheWay)
                .withMaxAttempts(MOST)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .onRetry(again -> LOG.info(
                        "A change by somebody else was in the way; the transaction is repeated: {}",
                        String.valueOf(again.getLastException())))
                .build();
        try {
            return Failsafe.with(policy).get(transaction::get);
        } catch (FailsafeException interrupted) {
            Thread.currentThread().interrupt();
            throw new RetryableException(
                    "Interrupted before the transaction was repeated; nothing was changed", interrupted);
        }
    }

    /** Who waited for a lock in vain has waited enough: that failure has another one as its cause. */
    private boolean wasInTheWay(Throwable failure) {
        return failure instanceof RetryableException
                && !Thread.currentThread().isInterrupted()
                && failure.getCause() instanceof SQLException said
                && EngineFailure.fault(dialect, said) == Fault.CONFLICT;
    }
}
