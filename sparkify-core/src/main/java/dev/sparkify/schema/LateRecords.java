package dev.sparkify.schema;

/** Says what becomes of a record that is not later than the latest record of its member. */
public enum LateRecords {
    /**
     * The history is built anew: the record may split a version, and facts are pointed at the version that was valid. For
     * this the warehouse keeps every observation of a member in a table of its own.
     */
    REBUILD,
    /** The load is refused. No observations are kept, so a history that was wrong stays so. */
    REFUSE,
    /** The record counts for the version that is there for its time, and changes nothing. No observations are kept. */
    ATTACH
}
