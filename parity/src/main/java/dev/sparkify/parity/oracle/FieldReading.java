package dev.sparkify.parity.oracle;

import dev.sparkify.type.Assignability;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says what COPY would make of a field, strictly.
 *
 * @param fits whether it is a value of the column
 * @param value the value; empty: NULL
 */
record FieldReading(boolean fits, Optional<Object> value) {
    private static final FieldReading BAD = new FieldReading(false, Optional.empty());
    private static final FieldReading NULL = new FieldReading(true, Optional.empty());
    private static final String WHOLE = "-?[0-9]+";
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = DAY + " [0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?";
    private static final DateTimeFormatter DAYS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "0");

    static FieldReading of(ColumnType type, FieldText field) {
        return switch (type.family()) {
            case TEXT -> text(type, field.text());
            case WHOLE_NUMBER -> whole(type, field);
            case EXACT_NUMBER -> exact((DecimalType) type, field);
            case APPROXIMATE_NUMBER -> approximate(field);
            case BOOLEAN -> truth(field);
            case DATE -> matching(field, DAY, () -> day(field.text()));
            case TIMESTAMP -> matching(field, TIME, () -> moment(field.text()));
            case TIME, TIME_WITH_ZONE, TIMESTAMP_WITH_ZONE, INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL ->
                throw new IllegalArgumentException("The model reads no " + type);
        };
    }

    private static FieldReading good(Object value) {
        return new FieldReading(true, Optional.of(value));
    }

    private static FieldReading text(ColumnType type, String text) {
        boolean isHalf = !new String(ValueOrder.bytes(text), StandardCharsets.UTF_8).equals(text);
        boolean fits = ValueOrder.bytes(text).length <= Assignability.bytes(type);
        return fits && !isHalf && text.indexOf('\0') < 0 ? good(text) : BAD;
    }

    private static boolean isEmpty(FieldText field) {
        return field.kind() == FieldText.Kind.TEXT && field.text().isEmpty();
    }

    private static boolean isNumber(FieldText field, String form) {
        return (field.kind() == FieldText.Kind.TEXT || field.kind() == FieldText.Kind.NUMBER)
                && field.text().matches(form);
    }

    private static FieldReading whole(ColumnType type, FieldText field) {
        if (isEmpty(field)) {
            return NULL;
        }
        int bits = type == SimpleType.SMALLINT ? 15 : type == SimpleType.INTEGER ? 31 : 63;
        return isNumber(field, WHOLE) && new BigInteger(field.text()).bitLength() <= bits
                ? good(Long.valueOf(field.text()))
                : BAD;
    }

    private static FieldReading exact(DecimalType type, FieldText field) {
        if (isEmpty(field)) {
            return NULL;
        } else if (!isNumber(field, NUMBER)) {
            return BAD;
        }
        var value = Conversion.exact(new BigDecimal(field.text()));
        boolean fits =
                value.scale() <= type.scale() && value.precision() - value.scale() <= type.precision() - type.scale();
        return fits ? good(value) : BAD;
    }

    private static FieldReading approximate(FieldText field) {
        if (isEmpty(field)) {
            return NULL;
        }
        return isNumber(field, NUMBER) && !Double.isInfinite(Double.parseDouble(field.text()))
                ? good(Conversion.approximate(Double.parseDouble(field.text())))
                : BAD;
    }

    private static FieldReading truth(FieldText field) {
        var word = field.text().toLowerCase(Locale.ROOT);
        boolean isWord = field.kind() == FieldText.Kind.TEXT || field.kind() == FieldText.Kind.TRUTH;
        if (isWord && TRUE.contains(word)) {
            return good(true);
        }
        return isWord && FALSE.contains(word) ? good(false) : BAD;
    }

    private static FieldReading matching(FieldText field, String form, Supplier<Object> value) {
        if (field.kind() != FieldText.Kind.TEXT || !field.text().matches(form)) {
            return BAD;
        }
        try {
            return good(value.get());
        } catch (DateTimeException impossible) {
            return BAD;
        }
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text, DAYS);
        if (day.getYear() < 1) {
            throw new DateTimeException(text);
        }
        return day;
    }

    private static LocalDateTime moment(String text) {
        var time = LocalDateTime.parse(text.replace(' ', 'T'));
        day(text.substring(0, "0001-01-01".length()));
        return time;
    }
}
