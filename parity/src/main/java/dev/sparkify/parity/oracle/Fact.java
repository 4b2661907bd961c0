package dev.sparkify.parity.oracle;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Is a fact of a warehouse: of each grain the least row, whichever load brought it. Used by one thread. */
final class Fact {
    private final FactTable table;
    private final Mapped mapped;
    private final List<Finding> findings;
    private final Numbers numbers;
    private final Map<Row, Entry> entries;

    Fact(FactTable table, Mapped mapped) {
        this(table, mapped, new Numbers(0), Map.of());
    }

    private Fact(FactTable table, Mapped mapped, Numbers numbers, Map<Row, Entry> entries) {
        this.table = table;
        this.mapped = mapped;
        this.numbers = numbers;
        this.entries = new LinkedHashMap<>(entries);
        this.findings = mapped.mapping().lookups().stream()
                .map(lookup -> new Finding(mapped, lookup))
                .toList();
    }

    /** Is a row: its number, what comes from the record, and what lookups took. */
    private record Entry(long id, Row own, Row taken) {
        Row row() {
            return own.and(taken);
        }
    }

    Fact copy() {
        return new Fact(table, mapped, numbers.copy(), entries);
    }

    FactTable table() {
        return table;
    }

    Mapped mapped() {
        return mapped;
    }

    private Row grain(Row row) {
        return row.only(table.grain());
    }

    /** Makes the members that records mean and nobody brought; tells how many by dimension. */
    Map<String, Long> infer(List<Row> staged, Map<String, Dimension> dimensions) {
        var inferred = new HashMap<String, Long>();
        for (var key : table.foreignKeys()) {
            var dimension = dimension(key.dimension(), dimensions);
            if (dimension.table().surrogateKey().isEmpty()
                    && mapped.assigned(key.column()).isPresent()) {
                infer(dimension, direct(key, dimension, staged), inferred);
            }
        }
        for (var finding : findings) {
            var dimension = dimension(finding.dimension(), dimensions);
            infer(dimension, finding.wanted(staged, dimension), inferred);
        }
        return inferred;
    }

    private Set<Row> direct(ForeignKey key, Dimension dimension, List<Row> staged) {
        var column = table.find(key.column()).orElseThrow();
        return staged.stream()
                .flatMap(record -> mapped.bare(column, record).stream())
                .map(value -> Row.of(Map.of(dimension.table().naturalKey().get(0), value)))
                .collect(Collectors.toSet());
    }

    private static void infer(Dimension dimension, Set<Row> wanted, Map<String, Long> inferred) {
        if (dimension.table().infersMembers()) {
            var known = dimension.held().map(Held::key).collect(Collectors.toSet());
            var missing = wanted.stream().filter(key -> !known.contains(key)).toList();
            inferred.merge(dimension.table().name(), dimension.members().infer(missing), Long::sum);
        }
    }

    static Dimension dimension(String name, Map<String, Dimension> dimensions) {
        var found = dimensions.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No dimension " + name);
        }
        return found;
    }

    /** Takes the records of a load. */
    TableReport load(TableReport report, List<Row> staged, Map<String, Dimension> dimensions) {
        var order = ValueOrder.by(mapped.names());
        var brought = staged.stream().map(mapped::row).toList();
        demandMembers(brought, dimensions);
        var least = brought.stream()
                .collect(Collectors.toMap(
                        this::grain,
                        Function.identity(),
                        (one, other) -> order.compare(one, other) <= 0 ? one : other));
        long equal = brought.stream()
                .filter(row -> row.equals(least.get(grain(row))))
                .count();
        var counts = new HashMap<Outcome, Long>();
        counts.put(Outcome.DUPLICATE, equal - least.size());
        counts.put(Outcome.CONFLICTING, brought.size() - equal);
        for (var key :
                least.keySet().stream().sorted(ValueOrder.by(table.grain())).toList()) {
            meet(key, least.getOrDefault(key, key), dimensions, counts);
        }
        for (var count : counts.entrySet()) {
            report = report.with(count.getKey(), count.getValue());
        }
        return report;
    }

    private void meet(Row key, Row row, Map<String, Dimension> dimensions, Map<Outcome, Long> counts) {
        var before = entries.get(key);
        if (before == null) {
            var entry = new Entry(numbers.next(), row, taken(row, dimensions));
            entries.put(key, entry);
            counts.merge(Outcome.INSERTED, 1L, Long::sum);
            counts.merge(Outcome.UNKNOWN, refersToUnknown(entry.row()) ? 1L : 0L, Long::sum);
            return;
        }
        int sign = ValueOrder.by(mapped.names()).compare(row, before.own());
        if (sign < 0) {
            entries.put(key, new Entry(before.id(), row, taken(row, dimensions)));
        }
        var outcome = sign < 0 ? Outcome.UPDATED : sign > 0 ? Outcome.CONFLICTING : Outcome.DUPLICATE_OF_HISTORY;
        counts.merge(outcome, 1L, Long::sum);
    }

    private boolean refersToUnknown(Row row) {
        return table.foreignKeys().stream()
                .map(ForeignKey::column)
                .anyMatch(column -> mapped.unknown(column).isPresent()
                        && mapped.unknown(column).equals(row.value(column)));
    }

    private Row taken(Row row, Map<String, Dimension> dimensions) {
        var taken = Row.empty();
        for (var finding : findings) {
            taken = taken.and(finding.taken(row, dimension(finding.dimension(), dimensions)));
        }
        return taken;
    }

    private void demandMembers(List<Row> brought, Map<String, Dimension> dimensions) {
        for (var key : table.foreignKeys()) {
            var dimension = dimension(key.dimension(), dimensions);
            var known = dimension.held().map(dimension::key).collect(Collectors.toSet());
            boolean isLost = mapped.assigned(key.column()).isPresent()
                    && brought.stream()
                            .flatMap(row -> row.value(key.column()).stream())
                            .anyMatch(value -> !known.contains(value));
            if (isLost) {
                throw new RefusedException(
                        List.of(Refusal.of(Refusal.Kind.REFERENCE, table.name() + "." + key.column())));
            }
        }
    }

    /** Points rows at members and versions that arrived late in dimensions that the load brings. */
    TableReport resolve(TableReport report, Set<String> brought, Map<String, Dimension> dimensions) {
        var counts = new HashMap<Outcome, Long>();
        findings.stream()
                .filter(finding -> brought.contains(finding.dimension()))
                .forEach(finding -> resolve(finding, dimension(finding.dimension(), dimensions), counts));
        return report.with(Outcome.RESOLVED, counts.getOrDefault(Outcome.RESOLVED, 0L))
                .with(Outcome.REPOINTED, counts.getOrDefault(Outcome.REPOINTED, 0L));
    }

    private void resolve(Finding finding, Dimension dimension, Map<Outcome, Long> counts) {
        var column = finding.keyColumn(dimension);
        for (var grain : List.copyOf(entries.keySet())) {
            var entry = Optional.ofNullable(entries.get(grain)).orElseThrow();
            var before = entry.taken().value(column);
            var now = finding.taken(entry.own(), dimension);
            boolean wasUnknown = before.equals(mapped.unknown(column));
            if (!now.value(column).equals(before) && (wasUnknown || finding.isByVersion())) {
                entries.put(
                        grain, new Entry(entry.id(), entry.own(), entry.taken().and(now)));
                counts.merge(wasUnknown ? Outcome.RESOLVED : Outcome.REPOINTED, 1L, Long::sum);
            }
        }
    }

    /** Lists the rows as they are stored. */
    List<Row> rows() {
        return entries.values().stream()
                .map(entry -> table.surrogateKey()
                        .map(name -> entry.row().with(name, Optional.of(entry.id())))
                        .orElse(entry.row()))
                .toList();
    }
}
