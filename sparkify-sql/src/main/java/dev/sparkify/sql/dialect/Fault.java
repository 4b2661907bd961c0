package dev.sparkify.sql.dialect;

/** Says what a failure of an engine means for whoever asked. */
public enum Fault {
    /** Another transaction was in the way: the same may work when that one is done. */
    CONFLICT,
    /** Somebody or a limit of time ended the statement: the same may work with more time. */
    CANCELLED,
    /** There is no connection any more: whatever was not committed is undone. */
    LOST,
    /** A text was to be converted that is no such value, which is how a check fails. */
    NOT_CONVERTIBLE,
    /** Memory, a disk or a file is in the way, and no value. */
    HINDERED,
    /** The engine cannot do what it was told. */
    REFUSED
}
