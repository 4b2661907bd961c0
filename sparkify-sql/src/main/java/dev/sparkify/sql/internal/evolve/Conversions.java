package dev.sparkify.sql.internal.evolve;

import dev.sparkify.type.Assignability;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;

/** Knows what a cast of stored values to another type does to them. */
final class Conversions {
    /** The longest text of a number, date or time stamp that an engine writes. */
    private static final int TEXT_BYTES = 64;

    private Conversions() {}

    /** Says what becomes of values. */
    enum Outcome {
        /** Each is what it was. */
        EXACT,
        /** Some may be rounded, or not fit at all. */
        LOSSY,
        /** No engine casts them, or each does it otherwise. */
        NONE
    }

    static Outcome of(ColumnType from, ColumnType to) {
        if (Assignability.fits(from, to) || isExact(from, to)) {
            return Outcome.EXACT;
        }
        return isLossy(from, to) ? Outcome.LOSSY : Outcome.NONE;
    }

    private static boolean isExact(ColumnType from, ColumnType to) {
        boolean becomesText = from.family() == TypeFamily.WHOLE_NUMBER && to.family() == TypeFamily.TEXT;
        return (from.family() == TypeFamily.DATE && to.family() == TypeFamily.TIMESTAMP)
                || (becomesText && Assignability.bytes(to) > Assignability.digits(from));
    }

    private static boolean isLossy(ColumnType from, ColumnType to) {
        if (from.family() == TypeFamily.TEXT && to.family() == TypeFamily.TEXT) {
            return true;
        }
        if (to.family() == TypeFamily.TEXT) {
            return isPlain(from.family()) && Assignability.bytes(to) >= TEXT_BYTES;
        }
        return (from.family().isNumeric() && to.family().isNumeric())
                || (from.family() == TypeFamily.TEXT && isPlain(to.family()))
                || (from.family() == TypeFamily.TIMESTAMP && to.family() == TypeFamily.DATE);
    }

    private static boolean isPlain(TypeFamily family) {
        return family.isNumeric() || family == TypeFamily.DATE || family == TypeFamily.TIMESTAMP;
    }

    /** Tells whether a text may be longer than the new type takes: engines cut it, or take no notice. */
    static boolean mayBeTooLong(ColumnType from, ColumnType to) {
        return from.family() == TypeFamily.TEXT
                && to.family() == TypeFamily.TEXT
                && Assignability.bytes(from) > Assignability.bytes(to);
    }
}
