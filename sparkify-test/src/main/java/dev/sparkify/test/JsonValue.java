package dev.sparkify.test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values of Java as JSON. */
final class JsonValue {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter MOMENT_WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx", Locale.ROOT);
    private static final DateTimeFormatter TIME_WITH_OFFSET =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSxxx", Locale.ROOT);
    private static final Set<Class<?>> NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);
    private static final int FIRST_PLAIN = 0x20;

    private JsonValue() {}

    static String of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || isNumber(value)) {
            return String.valueOf(value);
        } else if (value instanceof String text) {
            return quoted(text);
        } else if (value instanceof LocalDateTime moment) {
            return quoted(MOMENT.format(moment));
        } else if (value instanceof LocalDate date) {
            return quoted(date.toString());
        } else if (value instanceof LocalTime time) {
            return quoted(TIME.format(time));
        } else if (value instanceof Instant moment) {
            return quoted(MOMENT_WITH_OFFSET.format(moment.atOffset(ZoneOffset.UTC)));
        } else if (value instanceof OffsetDateTime moment) {
            return quoted(MOMENT_WITH_OFFSET.format(moment));
        } else if (value instanceof ZonedDateTime moment) {
            return quoted(MOMENT_WITH_OFFSET.format(moment));
        } else if (value instanceof OffsetTime time) {
            return quoted(TIME_WITH_OFFSET.format(time));
        }
        throw new IllegalArgumentException(
                "Cannot write " + value + " of " + value.getClass().getName()
                        + " as JSON; give a text, a finite number, a truth value, a date or time of java.time, or null");
    }

    private static boolean isNumber(Object value) {
        boolean isExact = value instanceof BigDecimal || value instanceof BigInteger;
        return isExact || (NUMBERS.contains(value.getClass()) && Double.isFinite(((Number) value).doubleValue()));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append((char) sign);
            } else if (sign < FIRST_PLAIN) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", sign));
            } else {
                quoted.append((char) sign);
            }
        });
        return quoted.append('"').toString();
    }
}
