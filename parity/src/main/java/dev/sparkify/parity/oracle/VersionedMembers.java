package dev.sparkify.parity.oracle;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.schema.LateRecords;
import dev.sparkify.schema.Validity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is a dimension with versions: it keeps every record that counts and draws all versions anew after each load. */
final class VersionedMembers implements Members {
    private final Shape shape;
    private final Numbers numbers;
    private final Map<Row, List<Row>> records;
    private final Map<Row, List<Held>> versions;

    VersionedMembers(Shape shape) {
        this(shape, new Numbers(0), Map.of(), Map.of());
    }

    private VersionedMembers(Shape shape, Numbers numbers, Map<Row, List<Row>> records, Map<Row, List<Held>> versions) {
        this.shape = shape;
        this.numbers = numbers;
        this.records = new HashMap<>(records);
        this.versions = new LinkedHashMap<>(versions);
    }

    @Override
    public Members copy() {
        return new VersionedMembers(shape, numbers.copy(), records, versions);
    }

    /** Is a member at a time. */
    private record Instant(Row key, LocalDateTime time) {}

    private Instant instant(Row record) {
        return new Instant(shape.key(record), shape.time(record));
    }

    @Override
    public TableReport load(TableReport report, List<Row> taken) {
        var known = counting(records.values().stream().flatMap(List::stream).toList());
        var before = ids();
        var brought = counting(taken);
        var late = brought.keySet().stream().filter(this::isLate).collect(Collectors.toSet());
        refuse(late, brought);
        taken.stream()
                .filter(record -> !late.contains(instant(record)))
                .forEach(record -> records.merge(shape.key(record), List.of(record), VersionedMembers::joined));
        Members.keys(shape, taken).stream().sorted(ValueOrder.by(shape.key())).forEach(this::draw);
        var now = counting(records.values().stream().flatMap(List::stream).toList());
        var fresh = brought.keySet().stream()
                .filter(instant -> !late.contains(instant) && !isSame(known.get(instant), now.get(instant)))
                .collect(Collectors.toSet());
        return accounted(report, taken.size(), brought.size() - fresh.size(), fresh, before);
    }

    private static List<Row> joined(List<Row> one, List<Row> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private boolean isSame(@Nullable Row one, @Nullable Row other) {
        return Objects.equals(one, other);
    }

    /** Of each instant takes the record that counts. */
    private Map<Instant, Row> counting(Collection<Row> all) {
        return all.stream().collect(Collectors.toMap(this::instant, record -> record, shape::greater));
    }

    private Set<Long> ids() {
        return held().map(Held::id).collect(Collectors.toSet());
    }

    private TableReport accounted(
            TableReport report, long taken, long unchanged, Set<Instant> fresh, Set<Long> before) {
        var begun = held().filter(version -> version.begun()
                        .filter(time -> fresh.contains(new Instant(version.key(), time)))
                        .isPresent())
                .toList();
        long updated =
                begun.stream().filter(version -> before.contains(version.id())).count();
        long inserted = begun.size() - updated;
        return report.with(Outcome.UNCHANGED, unchanged)
                .with(Outcome.UPDATED, updated)
                .with(Outcome.INSERTED, inserted)
                .with(Outcome.COLLAPSED, taken - unchanged - updated - inserted)
                .with(Outcome.VERSIONS, ids().size() - before.size());
    }

    /** Where no observations are kept, a record must be later than the latest of its member in earlier loads. */
    private boolean isLate(Instant instant) {
        return shape.late() != LateRecords.REBUILD
                && records.getOrDefault(instant.key(), List.of()).stream()
                        .anyMatch(record -> !instant.time().isAfter(shape.time(record)));
    }

    private void refuse(Set<Instant> late, Map<Instant, Row> brought) {
        boolean saysOtherwise = late.stream()
                .anyMatch(instant -> versions.getOrDefault(instant.key(), List.of()).stream()
                        .filter(version -> version.holds(instant.time()))
                        .anyMatch(version -> !version.values()
                                .only(shape.tracked())
                                .equals(brought.getOrDefault(instant, Row.empty())
                                        .only(shape.tracked()))));
        if (shape.late() == LateRecords.REFUSE && saysOtherwise) {
            throw new RefusedException(List.of(Refusal.of(Refusal.Kind.LATE, shape.table())));
        }
    }

    /** Draws the versions of a member: each change of what is tracked begins one. */
    private void draw(Row member) {
        var all = records.getOrDefault(member, List.of());
        if (all.isEmpty()) {
            return;
        }
        var instants = new TreeMap<LocalDateTime, Row>();
        all.forEach(record -> instants.merge(shape.time(record), record, shape::greater));
        var begins = new ArrayList<LocalDateTime>();
        Optional<Row> last = Optional.empty();
        for (var record : instants.values()) {
            var tracked = Optional.of(record.only(shape.tracked()));
            if (!tracked.equals(last)) {
                begins.add(shape.time(record));
            }
            last = tracked;
        }
        var drawn = new ArrayList<Held>();
        for (int i = 0; i < begins.size(); i++) {
            var begin = begins.get(i);
            var values = member.and(shape.common(all))
                    .and(Optional.ofNullable(instants.get(begin)).orElseThrow().only(shape.tracked()));
            var from = i == 0 ? Validity.ALWAYS : begin;
            var to = i + 1 == begins.size() ? Validity.FOREVER : begins.get(i + 1);
            drawn.add(named(new Held(0, member, values, Optional.of(begin), from, to)));
        }
        versions.put(member, List.copyOf(drawn));
    }

    /** A version lives on in the one that covers its beginning; of several the first does. */
    private Held named(Held version) {
        return versions.getOrDefault(version.key(), List.of()).stream()
                .filter(old -> version.holds(old.begun().orElse(Validity.ALWAYS)))
                .min(Comparator.comparing(Held::from))
                .map(old -> version.named(old.id()))
                .orElseGet(() -> version.named(numbers.next()));
    }

    @Override
    public long infer(Collection<Row> keys) {
        var missing = keys.stream()
                .filter(key -> !versions.containsKey(key))
                .distinct()
                .sorted(ValueOrder.by(shape.key()))
                .toList();
        missing.forEach(key -> versions.put(key, List.of(Held.always(numbers.next(), key, key))));
        return missing.size();
    }

    @Override
    public Stream<Held> held() {
        return versions.values().stream().flatMap(List::stream);
    }
}
