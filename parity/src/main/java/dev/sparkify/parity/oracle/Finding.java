package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the member of a dimension for the rows of a fact. */
final class Finding {
    private final Mapped fact;
    private final Lookup lookup;

    Finding(Mapped fact, Lookup lookup) {
        this.fact = fact;
        this.lookup = lookup;
    }

    String dimension() {
        return lookup.dimension();
    }

    boolean isByVersion() {
        return lookup.asOf().isPresent();
    }

    /** Names the column of the fact that refers to the member. */
    String keyColumn(Dimension dimension) {
        return lookup.taken().stream()
                .filter(taken -> dimension.table().primaryKey().contains(taken.memberColumn()))
                .map(Lookup.Taken::column)
                .findFirst()
                .orElseThrow();
    }

    /** Gives what the fact takes from the member that a row finds, or from the unknown one. */
    Row taken(Row row, Dimension dimension) {
        var found = find(row, dimension);
        var taken = Row.empty();
        for (var wanted : lookup.taken()) {
            taken = taken.with(
                    wanted.column(),
                    found.flatMap(held -> dimension.value(held, wanted.memberColumn()))
                            .or(() -> fact.unknown(wanted.column())));
        }
        return taken;
    }

    private Optional<Held> find(Row row, Dimension dimension) {
        return dimension
                .held()
                .filter(held ->
                        lookup.conditions().stream().allMatch(condition -> isMet(condition, row, dimension, held)))
                .filter(held -> lookup.asOf().isEmpty() || isValid(held, row))
                .min(Comparator.comparing(
                        Held::key, ValueOrder.by(dimension.table().naturalKey())));
    }

    private boolean isMet(Assignment condition, Row row, Dimension dimension, Held held) {
        boolean isKey = dimension.table().naturalKey().contains(condition.column());
        var wanted = row.value(keeper(condition.value())).map(value -> isKey ? TrailingBlanks.dropped(value) : value);
        return wanted.isPresent()
                && held.values()
                        .value(condition.column())
                        .filter(value -> ValueOrder.compare(value, wanted.get()) == 0)
                        .isPresent();
    }

    private boolean isValid(Held held, Row row) {
        return row.value(keeper(lookup.asOf().orElseThrow()))
                .filter(time -> held.holds((LocalDateTime) time))
                .isPresent();
    }

    /** Names the column of the fact that keeps a value, which outlives the record. */
    private String keeper(Expression value) {
        return fact.mapping().assignments().stream()
                .filter(assignment -> assignment.value().equals(value)
                        && fact.unknown(assignment.column()).isEmpty())
                .map(Assignment::column)
                .findFirst()
                .orElseThrow();
    }

    /** Lists the keys of members that staged records mean, if the lookup is by the whole natural key. */
    Set<Row> wanted(List<Row> staged, Dimension dimension) {
        var key = dimension.table().naturalKey();
        var keys = new HashSet<Row>();
        var compared = lookup.conditions().stream().map(Assignment::column).toList();
        if (compared.containsAll(key) && key.containsAll(compared)) {
            staged.forEach(record -> keys.add(key(record)));
        }
        keys.removeIf(found -> found.values().size() < key.size());
        return keys;
    }

    private Row key(Row record) {
        Map<String, Object> values = new TreeMap<>();
        for (var condition : lookup.conditions()) {
            new Evaluation(record)
                    .of(condition.value())
                    .map(TrailingBlanks::dropped)
                    .filter(value -> !value.equals(""))
                    .ifPresent(value -> values.put(condition.column(), value));
        }
        return Row.of(values);
    }
}
