package dev.sparkify.error;

import org.jspecify.annotations.Nullable;

/**
 * Signals that the answer was lost: the work may have been done or not. Look before repeating it; a load may simply be
 * repeated, since files that are in the warehouse are skipped.
 */
public final class UnknownOutcomeException extends SparkifyException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param message names what may have happened and where to look
     * @param cause the failure beneath, if any
     */
    public UnknownOutcomeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
