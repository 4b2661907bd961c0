package com.example.bicycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NightsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void waitsForTheHourOfTodayOrOfTomorrow() {
        assertThat(nights("2026-11-02T01:00").untilNext()).isEqualTo(Duration.ofMinutes(90));
        assertThat(nights("2026-11-02T02:30").untilNext()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void waitsAnHourLongerWhenClocksArePutBack() {
        assertThat(nights("2026-10-24T12:00").untilNext())
                .isEqualTo(Duration.ofHours(14).plusMinutes(30));
        assertThat(nights("2026-10-24T02:30").untilNext()).isEqualTo(Duration.ofHours(24));
        assertThat(nights("2026-10-25T03:30").untilNext()).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void doublesItsPauses() {
        assertThat(nights("2026-11-02T01:00").pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(nights("2026-11-02T01:00").pauseAfter(4)).isEqualTo(Duration.ofMinutes(8));
    }

    private static Nights nights(String now) {
        var instant = ZonedDateTime.of(LocalDateTime.parse(now), BERLIN).toInstant();
        return new Nights(LocalTime.of(2, 30), Duration.ofMinutes(1), 6, Clock.fixed(instant, BERLIN));
    }
}
