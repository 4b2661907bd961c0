package dev.sparkify.local.internal.json;

/** Says which bad records of a pass are kept. */
public enum BadRecordKeeping {
    /** The first ones, in memory: enough for a message. */
    FIRST,
    /** All of them, in a file that is removed with the pass. */
    ALL
}
