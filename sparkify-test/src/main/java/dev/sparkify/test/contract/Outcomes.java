package dev.sparkify.test.contract;

/** Writes what is found of a case. */
final class Outcomes {
    /** Says that a value is NULL. */
    static final String NOTHING = "NULL";

    /** Says that a record is neither loaded nor set aside. */
    static final String LOST = "lost: neither loaded nor set aside";

    private Outcomes() {}

    static String text(String value) {
        return "'" + value + "'";
    }

    static String refused(Reason reason) {
        return "refused: " + reason.title();
    }
}
