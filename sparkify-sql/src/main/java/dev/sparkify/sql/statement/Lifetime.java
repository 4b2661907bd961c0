package dev.sparkify.sql.statement;

/** Says how long a table lives. */
public enum Lifetime {
    /** Until it is dropped. */
    PERMANENT,
    /** Until the session ends. */
    TEMPORARY
}
