package dev.sparkify.sql.advice;

/** Says how a table grows from load to load. */
public enum Growth {
    /** Hardly ever, such as a list of countries or a calendar. */
    STATIC,
    /** By far fewer rows than the fact, few of them changed: such as customers or products. */
    SLOW,
    /** Many rows are added or changed by each load. */
    FAST,
    /** Each new row of the fact may bring one. */
    WITH_FACT
}
