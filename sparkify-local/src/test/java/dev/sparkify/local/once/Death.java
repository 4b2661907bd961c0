package dev.sparkify.local.once;

import java.util.Locale;

/**
 * Says when a program dies.
 *
 * @param kind at what
 * @param number which one, or how many microseconds after it began
 */
record Death(Kind kind, int number) {
    static final Death NEVER = new Death(Kind.NEVER, 0);

    /** Says at what it dies. */
    enum Kind {
        /** Runs to its end. */
        NEVER,
        /** Before a statement of the load. */
        STATEMENT,
        /** After so many calls that tell how much is read. */
        READING,
        /** Killed so long after it said that it commits; who halts would let the engine end that. */
        COMMITTING,
        /** When the commit was done, and before it is answered. */
        COMMITTED,
        /** Killed so long after it said that it closes the database. */
        CLOSING
    }

    static Death at(Kind kind, int number) {
        return new Death(kind, number);
    }

    static Death parse(String text) {
        var parts = text.split(":", 2);
        return new Death(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1]));
    }

    boolean is(Kind other) {
        return kind == other;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + number;
    }
}
