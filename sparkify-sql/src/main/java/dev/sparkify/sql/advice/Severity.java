package dev.sparkify.sql.advice;

/** Says how much a finding weighs. */
public enum Severity {
    /** Queries or loads pay for it as soon as there are the estimated rows: change it. */
    WARNING,
    /** There is something to gain: think about it. */
    ADVICE,
    /** Good to know: what Redshift will do by itself, or what could not be judged. */
    NOTE
}
