package dev.sparkify.error;

import org.jspecify.annotations.Nullable;

/** Signals that what was given cannot be used as it is: fix it and call again. The warehouse is as it was before. */
public non-sealed class InputException extends SparkifyException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param message names the thing, where it is and the way out
     */
    public InputException(String message) {
        this(message, null);
    }

    /**
     * Creates it with its cause.
     *
     * @param message names the thing, where it is and the way out
     * @param cause the failure beneath, if any
     */
    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
