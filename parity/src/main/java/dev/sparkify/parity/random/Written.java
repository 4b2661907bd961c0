package dev.sparkify.parity.random;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes values as every candidate does. */
final class Written {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private Written() {}

    static Optional<String> of(Optional<Object> value) {
        return value.map(Written::text);
    }

    static String text(Object value) {
        if (value instanceof BigDecimal exact) {
            return plain(exact);
        } else if (value instanceof Double || value instanceof Float) {
            return plain(new BigDecimal(value.toString()));
        } else if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        } else if (value instanceof Timestamp time) {
            return TIME.format(time.toLocalDateTime());
        } else if (value instanceof java.sql.Date day) {
            return day.toLocalDate().toString();
        } else if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Writes a value for people. */
    static String shown(@Nullable String text) {
        return text == null
                ? "NULL"
                : text.length() > 40 ? "«" + text.substring(0, 20) + "…" + text.length() + "»" : "«" + text + "»";
    }
}
