package dev.sparkify.examples.generate;

import java.time.LocalDate;

/** Spreads events over days, hours of the day and days of the week, in milliseconds since 1970 (UTC). */
final class Schedule {
    static final long HOUR = 3_600_000;
    static final long DAY = 24 * HOUR;
    static final long START = LocalDate.of(2018, 11, 1).toEpochDay() * DAY;

    private static final int FEWEST_DAYS = 30;
    private static final int EVENTS_PER_DAY = 150_000;
    private static final int RESOLUTION = 64;
    private static final int[] HOURS = {
        18, 20, 15, 13, 16, 20, 23, 22, 24, 31, 35, 39, 37, 41, 50, 57, 62, 57, 58, 43, 40, 33, 25, 20
    };
    // From Thursday on, the weekday of the first day.
    private static final int[] WEEKDAYS = {11, 10, 7, 6, 10, 11, 13};

    private final long events;
    private final long total;
    private int hour;
    private long passed;

    Schedule(long events) {
        this.events = events;
        var days = Math.max(FEWEST_DAYS, (events + EVENTS_PER_DAY - 1) / EVENTS_PER_DAY);
        long sum = 0;
        for (int each = 0; each < days * 24; each++) {
            sum += weight(each);
        }
        // The last hour has few events; leaving it out keeps what comes late within the last day.
        this.total = sum - weight((int) (days * 24 - 1));
    }

    /** Tells when so many events should have happened. Ask for growing numbers only. */
    long due(long count) {
        var target = count * total / events;
        while (target >= passed + weight(hour)) {
            passed += weight(hour);
            hour++;
        }
        return START + hour * HOUR + (target - passed) * HOUR / weight(hour);
    }

    private static long weight(int hour) {
        return (long) HOURS[hour % 24] * WEEKDAYS[hour / 24 % 7] * RESOLUTION;
    }
}
