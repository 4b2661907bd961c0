package dev.sparkify.quality;

import dev.sparkify.mapping.Literal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Tells how great a value is among those of its kind. */
final class Magnitude {
    private static final int NANO_DIGITS = 9;

    private Magnitude() {}

    /** Gives a number, or the seconds of a moment since 1970; empty for what is neither. */
    static Optional<BigDecimal> of(Literal literal) {
        if (literal instanceof Literal.Whole number) {
            return Optional.of(BigDecimal.valueOf(number.value()));
        } else if (literal instanceof Literal.Exact number) {
            return Optional.of(number.value());
        } else if (literal instanceof Literal.Day day) {
            return Optional.of(seconds(day.value().atStartOfDay()));
        } else if (literal instanceof Literal.Instant instant) {
            return Optional.of(seconds(instant.value()));
        }
        return Optional.empty();
    }

    private static BigDecimal seconds(LocalDateTime moment) {
        return BigDecimal.valueOf(moment.toEpochSecond(ZoneOffset.UTC))
                .add(BigDecimal.valueOf(moment.get(ChronoField.NANO_OF_SECOND), NANO_DIGITS));
    }
}
