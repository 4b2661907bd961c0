package dev.sparkify.error;

import org.jspecify.annotations.Nullable;

/** Signals that the same call may succeed later: another load runs, a connection broke. Nothing was changed. */
public final class RetryableException extends SparkifyException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param message names what was in the way
     * @param cause the failure beneath, if any
     */
    public RetryableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
