package dev.sparkify.parity.oracle;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Is a dimension with one row for each member. */
abstract class SimpleMembers implements Members {
    private final Shape shape;
    private final Numbers numbers;
    private final Map<Row, Held> rows;

    SimpleMembers(Shape shape) {
        this(shape, new Numbers(0), Map.of());
    }

    SimpleMembers(SimpleMembers other) {
        this(other.shape, other.numbers.copy(), other.rows);
    }

    private SimpleMembers(Shape shape, Numbers numbers, Map<Row, Held> rows) {
        this.shape = shape;
        this.numbers = numbers;
        this.rows = new LinkedHashMap<>(rows);
    }

    Shape shape() {
        return shape;
    }

    /** Takes note of records and tells the rows of their members. */
    abstract Map<Row, Row> now(List<Row> taken);

    @Override
    public TableReport load(TableReport report, List<Row> taken) {
        var now = now(taken);
        long inserted = 0;
        long updated = 0;
        for (var key : now.keySet().stream().sorted(ValueOrder.by(shape.key())).toList()) {
            var values = now.getOrDefault(key, key);
            var before = rows.get(key);
            if (before == null) {
                inserted++;
                rows.put(key, Held.always(numbers.next(), key, values));
            } else if (!before.values().equals(values)) {
                updated++;
                rows.put(key, Held.always(before.id(), key, values));
            }
        }
        return report.with(Outcome.COLLAPSED, taken.size() - now.size())
                .with(Outcome.INSERTED, inserted)
                .with(Outcome.UPDATED, updated)
                .with(Outcome.UNCHANGED, now.size() - inserted - updated);
    }

    @Override
    public long infer(Collection<Row> keys) {
        var missing = keys.stream()
                .filter(key -> !rows.containsKey(key))
                .distinct()
                .sorted(ValueOrder.by(shape.key()))
                .toList();
        missing.forEach(key -> rows.put(key, Held.always(numbers.next(), key, key)));
        return missing.size();
    }

    @Override
    public Stream<Held> held() {
        return rows.values().stream();
    }
}
