package dev.sparkify.aws.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Is a clock that moves only when somebody waits. */
public final class VirtualTime extends Clock {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = BEGINNING;

    /** Tells how long all waiting took. */
    public Duration waited() {
        return Duration.between(BEGINNING, now);
    }

    public void pass(Duration duration) {
        passUntil(now.plus(duration));
    }

    void passUntil(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("VirtualTime.withZone");
    }
}
