package dev.sparkify.quality;

/** Says what becomes of a load that a check finds violated. */
public enum Severity {
    /** It fails, and the warehouse stays as it was. */
    FAILURE,
    /** It goes on, and its receipt tells of it. */
    WARNING
}
