package com.example.bicycles;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Says when a load runs.
 *
 * @param hour the time of day
 * @param firstPause how long the first failure of a night is waited out; each further one twice as long
 * @param attempts how often a night's load is tried
 * @param clock tells the time and where
 */
record Nights(LocalTime hour, Duration firstPause, int attempts, Clock clock) {
    static Nights at(LocalTime hour) {
        return new Nights(hour, Duration.ofMinutes(1), 6, Clock.systemDefaultZone());
    }

    /** Tells how long it is until the next night; a day has 23 or 25 hours where clocks are put forward or back. */
    Duration untilNext() {
        var now = ZonedDateTime.now(clock);
        var today = on(now.toLocalDate());
        return Duration.between(
                now, today.isAfter(now) ? today : on(now.toLocalDate().plusDays(1)));
    }

    private ZonedDateTime on(LocalDate day) {
        return day.atTime(hour).atZone(clock.getZone());
    }

    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << (attempt - 1));
    }
}
