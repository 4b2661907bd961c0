package dev.sparkify.sql.execution;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Is a row whose values are at hand.
 *
 * @param values by column, lower-cased, in order; without those that are NULL
 */
public record ValueRow(Map<String, Object> values) implements Session.Row {
    /** Takes a copy. */
    public ValueRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private Object value(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("No value of " + column);
        }
        return value;
    }

    @Override
    public String text(String column) {
        return value(column).toString();
    }

    @Override
    public long number(String column) {
        return ((Number) value(column)).longValue();
    }

    @Override
    public LocalDateTime moment(String column) {
        return value(column) instanceof LocalDateTime time
                ? time
                : LocalDateTime.parse(text(column).replace(' ', 'T'));
    }

    @Override
    public List<String> columns() {
        return List.copyOf(values.keySet());
    }
}
