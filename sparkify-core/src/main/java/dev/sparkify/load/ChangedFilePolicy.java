package dev.sparkify.load;

/** Says what becomes of a file that was loaded before and has changed since. */
public enum ChangedFilePolicy {
    /** It is read again: what is there already changes nothing, what is gone from the file stays in the warehouse. */
    READ_AGAIN,
    /** The load is refused, and the file is named. */
    REFUSE
}
