package dev.sparkify.local.internal.json;

/** Signals bytes that are no JSON; it has no stack trace, since bad input is nothing unexpected. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;

    Malformed(int at, String reason) {
        super(reason, null, false, false);
        this.at = at;
    }

    /** Returns the index of the byte that should not be there. */
    int at() {
        return at;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
