package dev.sparkify.local.naive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Is a record by its columns: texts, longs, doubles, days and moments.
 *
 * @param values what is not NULL
 */
public record Row(Map<String, Object> values) {
    private static final Comparator<Row> EQUAL = Comparator.comparingInt(row -> 0);

    /** Keeps its own map. */
    public Row {
        values = Map.copyOf(values);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    boolean is(String column, Object value) {
        return value.equals(values.get(column));
    }

    long whole(String column) {
        return (Long) value(column);
    }

    String text(String column) {
        return (String) value(column);
    }

    LocalDateTime moment(String column) {
        return (LocalDateTime) value(column);
    }

    /** Tells whether a column is a text but for the blanks at its end. */
    boolean reads(String column, String text) {
        return unpadded(column).is(column, text);
    }

    /** Returns the row with a text that has no blanks at its end. */
    Row unpadded(String column) {
        if (!(values.get(column) instanceof String text)) {
            return this;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return with(column, text.substring(0, end));
    }

    private Object value(String column) {
        return Optional.ofNullable(values.get(column)).orElseThrow();
    }

    Row without(String column) {
        var others = new LinkedHashMap<>(values);
        others.remove(column);
        return new Row(others);
    }

    /** Returns the row of some columns alone. */
    Row only(List<String> columns) {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(columns);
        return new Row(kept);
    }

    Row with(String column, Object value) {
        var others = new LinkedHashMap<>(values);
        others.put(column, value);
        return new Row(others);
    }

    /** Writes a column: texts in quotes, NULL as a word. */
    String written(String column) {
        return literal(values.getOrDefault(column, Absent.NULL));
    }

    /** Writes columns one after the other. */
    String written(List<String> columns) {
        return columns.stream().map(this::written).collect(Collectors.joining(", "));
    }

    static String literal(Object value) {
        return value instanceof String text ? "'" + text + "'" : value.toString();
    }

    private enum Absent {
        NULL
    }

    /** Orders rows by columns: NULL first, text by bytes, numbers by size. */
    static Comparator<Row> by(List<String> columns) {
        return columns.stream().map(Row::by).reduce(Comparator::thenComparing).orElse(EQUAL);
    }

    private static Comparator<Row> by(String column) {
        return Comparator.comparing(
                row -> Optional.ofNullable(row.values().get(column)),
                (one, other) -> one.isPresent() && other.isPresent()
                        ? compare(one.get(), other.get())
                        : Boolean.compare(one.isPresent(), other.isPresent()));
    }

    private static int compare(Object one, Object other) {
        if (one instanceof String text) {
            return compareBytes(text, (String) other);
        }
        if (one instanceof LocalDate day) {
            return day.compareTo((LocalDate) other);
        }
        if (one instanceof LocalDateTime moment) {
            return moment.compareTo((LocalDateTime) other);
        }
        return one instanceof Double real
                ? Double.compare(real, (Double) other)
                : Long.compare((Long) one, (Long) other);
    }

    static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
