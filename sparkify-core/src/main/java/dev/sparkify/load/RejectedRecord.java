package dev.sparkify.load;

import java.time.LocalDateTime;

/**
 * Is a record that a load set aside, whole: to be shown it is masked by {@link dev.sparkify.personal.Masking}.
 *
 * @param id its number in the warehouse, never used again
 * @param load the load that read it
 * @param at when that was, in UTC
 * @param staging the staging table that it was meant for
 * @param file the file's path or URI; empty where the engine cannot tell
 * @param line where the record starts, from 1; 0 where the engine cannot tell
 * @param column the column to blame; empty if it is the record as a whole
 * @param reason what is wrong with it
 * @param text the record as it was read, cut where it is very long
 * @param replacedBy the load that brought its correction, or read its file again; 0: none so far
 */
public record RejectedRecord(
        long id,
        long load,
        LocalDateTime at,
        String staging,
        String file,
        long line,
        String column,
        String reason,
        String text,
        long replacedBy) {
    /** Writes where it stands and what is to blame; neither reason nor text, which may tell of a person. */
    @Override
    public String toString() {
        return "rejected record " + id + " of load " + load + ": " + file + ":" + line
                + (column.isEmpty() ? "" : ": " + column);
    }
}
