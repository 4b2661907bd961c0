package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.plan.PlannedStatement.Suspects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signals that a check of a load failed; the warehouse is as before. */
public final class CheckFailedException extends InputException {
    private static final long serialVersionUID = 1L;

    private final String words;

    private final transient @Nullable Suspects suspects;

    /**
     * Creates it.
     *
     * @param failure what is wrong; names table and column, and some of the rows where they are known
     * @param suspects which staged records are to blame, where that is known
     * @param cause how the engine said it
     */
    public CheckFailedException(String failure, Optional<Suspects> suspects, Throwable cause) {
        super("Nothing was loaded: " + failure, cause);
        this.words = failure;
        this.suspects = suspects.orElse(null);
    }

    /** Says what is wrong, and not what did not come of it. */
    String words() {
        return words;
    }

    /**
     * Tells which staged records are to blame.
     *
     * @return the records; empty where that is not known
     */
    public Optional<Suspects> suspects() {
        return Optional.ofNullable(suspects);
    }
}
