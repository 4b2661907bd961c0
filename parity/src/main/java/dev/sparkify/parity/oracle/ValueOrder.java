package dev.sparkify.parity.oracle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders values of one kind: NULL first, text by bytes. */
final class ValueOrder {
    private static final Comparator<Optional<Object>> NULL_FIRST = (one, other) -> one.isEmpty() || other.isEmpty()
            ? Boolean.compare(one.isPresent(), other.isPresent())
            : compare(one.get(), other.get());

    private ValueOrder() {}

    /** Orders rows by columns. */
    static Comparator<Row> by(List<String> columns) {
        return (one, other) -> columns.stream()
                .mapToInt(column -> NULL_FIRST.compare(one.value(column), other.value(column)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    static int compare(Object one, Object other) {
        if (one instanceof String left && other instanceof String right) {
            return Arrays.compareUnsigned(bytes(left), bytes(right));
        } else if (one instanceof Number left && other instanceof Number right) {
            return compare(left, right);
        } else if (one instanceof LocalDate left && other instanceof LocalDate right) {
            return left.compareTo(right);
        } else if (one instanceof LocalDateTime left && other instanceof LocalDateTime right) {
            return left.compareTo(right);
        } else if (one instanceof Boolean left && other instanceof Boolean right) {
            return left.compareTo(right);
        }
        throw new IllegalArgumentException(one.getClass() + " beside " + other.getClass());
    }

    private static int compare(Number left, Number right) {
        return left instanceof Double || right instanceof Double
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : exact(left).compareTo(exact(right));
    }

    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
