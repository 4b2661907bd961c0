package dev.sparkify.parity.oracle;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Is a record or a row: values by the names of columns, without those that are NULL. Texts are strings, whole numbers longs,
 * exact ones decimals without trailing zeros, approximate ones doubles without minus zero. A value; thread-safe.
 *
 * @param values by column
 */
public record Row(SortedMap<String, Object> values) {
    /** Takes a copy. */
    public Row {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Row empty() {
        return new Row(new TreeMap<>());
    }

    static Row of(Map<String, Object> values) {
        return new Row(new TreeMap<>(values));
    }

    /**
     * Gives a value.
     *
     * @param column whose
     * @return the value; empty: NULL
     */
    public Optional<Object> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    Row with(String column, Optional<Object> value) {
        var changed = new TreeMap<>(values);
        changed.remove(column);
        value.ifPresent(found -> changed.put(column, found));
        return new Row(changed);
    }

    Row and(Row more) {
        var changed = new TreeMap<>(values);
        changed.putAll(more.values);
        return new Row(changed);
    }

    /**
     * Leaves other columns out.
     *
     * @param columns those that stay
     * @return the narrower row
     */
    public Row only(Collection<String> columns) {
        var kept = new TreeMap<>(values);
        kept.keySet().retainAll(columns);
        return new Row(kept);
    }
}
