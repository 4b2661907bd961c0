package dev.sparkify.test.contract;

import java.util.Optional;

/**
 * Tells whether something is taken or refused. A refusal counts where its failure is of the kind that is looked for, and where
 * what differs from it in nothing but its fault is taken: so a mistake in the case itself is no refusal.
 *
 * @param kind what a refusal fails with
 */
record Tried(Class<? extends RuntimeException> kind) {
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";

    /** Tries what is to be taken; a refusal is told with its reason, as no case looks for it. */
    String of(Runnable action) {
        return failure(action)
                .map(failure -> REFUSED + ": " + Refusal.of(failure))
                .orElse(ACCEPTED);
    }

    /** Tries what is to be refused, and if it is, what is to be taken. */
    String against(Runnable action, Runnable control) {
        if (failure(action).isEmpty()) {
            return ACCEPTED;
        }
        return failure(control)
                .map(failure -> "refused, but so is what has no fault: " + Refusal.of(failure))
                .orElse(REFUSED);
    }

    /** Tries what has to be refused as a case rests on it. */
    String failing(Runnable action) {
        if (failure(action).isEmpty()) {
            throw new IllegalStateException("what has to fail is taken");
        }
        return REFUSED;
    }

    private Optional<RuntimeException> failure(Runnable action) {
        try {
            action.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (kind.isInstance(failure)) {
                return Optional.of(failure);
            }
            throw failure;
        }
    }
}
