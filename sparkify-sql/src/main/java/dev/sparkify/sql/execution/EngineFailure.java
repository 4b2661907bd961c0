package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import java.sql.SQLException;
import java.util.Objects;

/** Turns what an engine says into what the caller may do next. */
public final class EngineFailure {
    private EngineFailure() {}

    /**
     * Names a failure by what may be done about it.
     *
     * @param dialect how the engine is spoken to
     * @param what what failed, as the beginning of a sentence
     * @param failure what the driver threw
     * @return {@link RetryableException} where the same may work later, else {@link InputException}
     */
    public static SparkifyException of(Dialect dialect, String what, SQLException failure) {
        var reason = EngineMessage.of(failure);
        return switch (fault(dialect, failure)) {
            case CONFLICT ->
                new RetryableException(
                        what + " met a change by somebody else; try again when that is done: " + reason, failure);
            case CANCELLED ->
                new RetryableException(what + " was cancelled; try again, with more time: " + reason, failure);
            case LOST ->
                new RetryableException(
                        what + " lost its connection, and nothing was changed; try again: " + reason, failure);
            case REFUSED, HINDERED, NOT_CONVERTIBLE -> new InputException(what + " failed: " + reason, failure);
        };
    }

    /**
     * Tells what a failure means.
     *
     * @param dialect how the engine is spoken to
     * @param failure what the driver threw
     * @return what it means for whoever asked
     */
    public static Fault fault(Dialect dialect, SQLException failure) {
        return dialect.fault(
                Objects.requireNonNullElse(failure.getSQLState(), ""), String.valueOf(failure.getMessage()));
    }
}
