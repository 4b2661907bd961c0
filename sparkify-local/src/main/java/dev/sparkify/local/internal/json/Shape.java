package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Knows what is looked for in one object or array, and learns how its keys are written and follow each other. */
final class Shape {
    private static final Target NOTHING = new Target();

    /** Stands before the first key. */
    final Key start = new Key(new byte[1], 0, 0, NOTHING);
    /** The last record in which it was met. */
    long record;

    private final Map<String, Target> members = new HashMap<>();
    private final Map<String, List<NamedColumn>> columns = new HashMap<>();
    private final SortedMap<Integer, Target> elements = new TreeMap<>();
    private @Nullable KeyTable learnt;

    /** Returns what is looked for in a record. */
    static Shape of(List<Field> fields) {
        var root = new Shape();
        for (int column = 0; column < fields.size(); column++) {
            root.add(fields.get(column).place(), column);
        }
        return root;
    }

    private void add(Place place, int column) {
        if (place instanceof Place.Key key) {
            columns.computeIfAbsent(NamedColumn.folded(key.name()), name -> new ArrayList<>())
                    .add(new NamedColumn(key, column));
        } else {
            target(((Place.Path) place).steps()).add(column);
        }
    }

    private Target target(List<Place.Step> steps) {
        Shape shape = this;
        for (Place.Step step : steps.subList(0, steps.size() - 1)) {
            shape = shape.target(step).inside();
        }
        return shape.target(steps.get(steps.size() - 1));
    }

    private Target target(Place.Step step) {
        return step instanceof Place.Member member
                ? members.computeIfAbsent(member.key(), key -> new Target())
                : elements.computeIfAbsent(((Place.Element) step).position(), position -> new Target());
    }

    /** Returns the key that ends before the cursor, given its first byte within the quotes. */
    Key key(Cursor cursor, int from) {
        int to = cursor.at - 1;
        KeyTable keys = learnt == null ? new KeyTable() : learnt;
        learnt = keys;
        int slot = keys.slot(cursor.bytes, from, to);
        Key known = keys.at(slot);
        if (known != null) {
            return known;
        }
        var key = new Key(cursor.bytes, from, to, meaning(decoded(cursor, from)));
        keys.put(slot, key);
        return key;
    }

    private static String decoded(Cursor cursor, int from) {
        var token = new StringToken();
        cursor.at = from - 1;
        token.read(cursor);
        return token.toString();
    }

    private Target meaning(String key) {
        Target exact = members.getOrDefault(key, NOTHING);
        return exact.and(NamedColumn.target(columns.getOrDefault(NamedColumn.folded(key), List.of()), key));
    }

    /** Returns what is looked for in an element of an array. */
    Target element(int position) {
        return elements.getOrDefault(position, NOTHING);
    }

    /** Returns what is looked for in the elements from a position on. */
    SortedMap<Integer, Target> elementsFrom(int position) {
        return elements.tailMap(position);
    }

    boolean looksIntoObjects() {
        return !members.isEmpty();
    }

    boolean looksIntoArrays() {
        return !elements.isEmpty();
    }

    /** Returns one of the columns that are looked for. */
    int anyColumn() {
        Map<?, Target> targets = elements.isEmpty() ? members : elements;
        return targets.values().iterator().next().anyColumn();
    }
}
