package dev.sparkify.parity.oracle;

import java.util.List;

/** Signals that a load must be refused; nothing was changed. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** Creates it of one or more reasons, any of which a platform may name. */
    RefusedException(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
