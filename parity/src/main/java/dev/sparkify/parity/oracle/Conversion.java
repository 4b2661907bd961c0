package dev.sparkify.parity.oracle;

import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Makes values of one type those of another, where nothing is lost. */
final class Conversion {
    private Conversion() {}

    static Object to(ColumnType type, Object value) {
        return switch (type.family()) {
            case WHOLE_NUMBER -> ((Number) value).longValue();
            case EXACT_NUMBER -> exact(ValueOrder.exact((Number) value));
            case APPROXIMATE_NUMBER -> approximate(((Number) value).doubleValue());
            case TEXT -> value.toString();
            case DATE -> value instanceof LocalDateTime time ? time.toLocalDate() : value;
            case TIMESTAMP -> value instanceof LocalDate day ? day.atStartOfDay() : value;
            case BOOLEAN -> value;
            case TIME, TIME_WITH_ZONE, TIMESTAMP_WITH_ZONE, INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL ->
                throw new IllegalArgumentException("The model has no values of " + type);
        };
    }

    static BigDecimal exact(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    /** There is one zero. */
    static Double approximate(double value) {
        return value + 0.0;
    }
}
