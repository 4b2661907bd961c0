package dev.sparkify.parity.oracle;

/** Names a kind of badness of a record. */
public enum Reason {
    /** It cannot be read, or a value does not fit its column. */
    UNREADABLE,
    /** NULL is where none may be. */
    NULL,
    /** A key is that of the unknown member. */
    RESERVED,
    /** A time is not in the years 1 to 9999. */
    OUT_OF_RANGE,
    /** A text is too long for what it is cast to. */
    TOO_LONG
}
