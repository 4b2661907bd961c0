package dev.sparkify.local.internal.json;

/** Holds the first thing that is wrong with a record which is JSON. */
final class Blame {
    private String column = "";
    private String reason = "";

    void clear() {
        reason = "";
    }

    boolean isFound() {
        return !reason.isEmpty();
    }

    /** Blames a column, unless something was blamed before. */
    void on(String blamed, String why) {
        if (!isFound()) {
            column = blamed;
            reason = blamed + ": " + why;
        }
    }

    /** Blames the record as a whole, unless something was blamed before. */
    void onRecord(String why) {
        if (!isFound()) {
            column = "";
            reason = why;
        }
    }

    /** Returns the column to blame; empty if it is the record as a whole. */
    String column() {
        return column;
    }

    String reason() {
        return reason;
    }
}
