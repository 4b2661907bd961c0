package dev.sparkify.mapping;

import dev.sparkify.error.InputException;
import java.time.LocalDate;

/**
 * Is a range of days, of the years 1 to 9999.
 *
 * @param first its first day
 * @param last its last day, included
 */
public record Days(LocalDate first, LocalDate last) {
    /** The name by which a mapping knows the table of days, which is there without being declared. */
    public static final String TABLE = "sparkify_days";

    /** The name of its only column, a DATE. */
    public static final String DAY = "day";

    private static final int LAST_YEAR = 9999;

    /**
     * Checks the range.
     *
     * @throws InputException if it is empty, or leaves the years 1 to 9999
     */
    public Days {
        if (last.isBefore(first) || first.getYear() < 1 || last.getYear() > LAST_YEAR) {
            throw new InputException("A calendar from " + first + " to " + last
                    + ": give a first and a last day in this order, of the years 1 to 9999");
        }
    }

    /**
     * Tells how many days there are.
     *
     * @return 1 or more
     */
    public long count() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
