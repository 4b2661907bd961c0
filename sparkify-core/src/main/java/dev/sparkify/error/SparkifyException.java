package dev.sparkify.error;

import org.jspecify.annotations.Nullable;

/**
 * Is the one unchecked exception of Sparkify; its leaves say what the caller may do next.
 *
 * <ul>
 *   <li>{@link InputException}: fix the model, the sources or the arguments; nothing was changed.
 *   <li>{@link RetryableException}: try the same call again; nothing was changed.
 *   <li>{@link UnknownOutcomeException}: look before repeating or cleaning up; it may have been done.
 * </ul>
 */
public abstract sealed class SparkifyException extends RuntimeException
        permits InputException, RetryableException, UnknownOutcomeException {
    private static final long serialVersionUID = 1L;

    SparkifyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
