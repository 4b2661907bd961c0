package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Is a range of event time.
 *
 * @param from where it begins, in UTC
 * @param to where it ends, in UTC; itself excluded
 */
public record TimeRange(LocalDateTime from, LocalDateTime to) {
    /**
     * Checks that it is not empty.
     *
     * @throws InputException if it ends before it begins, or there
     */
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new InputException("A range from " + from + " to " + to + " is empty; its end is excluded");
        }
    }

    /**
     * Returns the range of a day.
     *
     * @param day the day, in UTC
     * @return from its first instant on, up to that of the next day
     */
    public static TimeRange of(LocalDate day) {
        return new TimeRange(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }
}
