package dev.sparkify.local.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds of each member of a dimension the record that counts, and says what a load changed. */
final class Members {
    private final String key;
    private final List<String> attributes;
    private Map<String, Row> all = Map.of();

    Members(String key, String... attributes) {
        this.key = key;
        this.attributes = List.of(attributes);
    }

    /**
     * Counts what became of the members that a load brought.
     *
     * @param brought how many there were
     * @param inserted those that are new
     * @param updated those of which an attribute changed
     */
    record Changes(long brought, long inserted, long updated) {
        long unchanged() {
            return brought - inserted - updated;
        }
    }

    /** Takes of each member the greatest of many records, by some columns and then by its attributes. */
    private Map<String, Row> greatest(Collection<Row> records, List<String> first) {
        var columns = new ArrayList<>(first);
        columns.addAll(attributes);
        var greatest = new HashMap<String, Row>();
        for (var found : records) {
            greatest.merge(
                    found.text(key), found, (one, other) -> Row.by(columns).compare(one, other) < 0 ? other : one);
        }
        return greatest;
    }

    /** Has the members of the latest load that brings them. */
    Changes latestLoad(Collection<Row> brought) {
        var next = new HashMap<>(all);
        var greatest = greatest(brought, List.of());
        next.putAll(greatest);
        return changeTo(next, greatest);
    }

    /** Has the latest records in time, of all loads. */
    Changes latest(Collection<Row> history, Collection<Row> brought, List<String> time) {
        return changeTo(greatest(history, time), greatest(brought, time));
    }

    private Changes changeTo(Map<String, Row> next, Map<String, Row> brought) {
        long inserted = next.keySet().stream()
                .filter(member -> !all.containsKey(member))
                .count();
        long updated = next.entrySet().stream()
                .filter(member -> Optional.ofNullable(all.get(member.getKey()))
                        .filter(before -> !attributes(before).equals(attributes(member.getValue())))
                        .isPresent())
                .count();
        all = Map.copyOf(next);
        return new Changes(brought.size(), inserted, updated);
    }

    private Row attributes(Row found) {
        return found.only(attributes);
    }

    Stream<Row> stream() {
        return all.values().stream();
    }
}
