package dev.sparkify.parity.oracle;

import java.util.List;

/**
 * Is why a load is refused.
 *
 * @param kind what is wrong
 * @param subject the staging table, or the table and column
 * @param bad the records to blame; empty where the kind blames none
 */
public record Refusal(Kind kind, String subject, List<Bad> bad) {
    /** Names what is wrong. */
    public enum Kind {
        /** Records cannot be loaded, and none is to be set aside. */
        BAD_RECORDS,
        /** More records are bad than may be set aside. */
        TOO_MANY_BAD,
        /** A file changed that must not. */
        CHANGED_FILE,
        /** A row refers to a member that is not there. */
        REFERENCE,
        /** A record is later than it may be. */
        LATE
    }

    /** Takes a copy of the list. */
    public Refusal {
        bad = List.copyOf(bad);
    }

    /** Makes a refusal that blames no record. */
    static Refusal of(Kind kind, String subject) {
        return new Refusal(kind, subject, List.of());
    }
}
