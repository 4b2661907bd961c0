package dev.sparkify.local.naive;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.schema.Validity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a dimension whose attributes are of type 0, 1 and 2, by the letter of the design: it keeps every record for ever and
 * works out all members from all of them after each load.
 */
final class NaiveHistory {
    private final Shape shape;
    private final Map<Row, List<Row>> records = new HashMap<>();
    private final Set<Row> inferred = new HashSet<>();
    private Map<Row, List<Version>> all = Map.of();
    private long highest;

    NaiveHistory(Shape shape) {
        this.shape = shape;
    }

    /**
     * Says what the dimension is made of.
     *
     * @param key the natural key
     * @param columns all that is mapped, in the order of the table
     * @param originals those of type 0
     * @param tracked those of type 2; none: there are no versions
     * @param order the event time, a moment, and the tie-breaks
     */
    record Shape(
            List<String> key, List<String> columns, List<String> originals, List<String> tracked, List<String> order) {
        Comparator<Row> total() {
            return Row.by(Stream.of(order, columns).flatMap(List::stream).toList());
        }

        String time() {
            return order.get(0);
        }

        boolean isVersioned() {
            return !tracked.isEmpty();
        }
    }

    /**
     * Is a version of a member.
     *
     * @param id tells it from all others, and stays
     * @param values its columns
     * @param begun the time of its first record; empty: it was inferred
     * @param from since when it is valid
     * @param to up to when
     */
    record Version(long id, Row values, Optional<LocalDateTime> begun, LocalDateTime from, LocalDateTime to) {
        boolean holds(LocalDateTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private Row key(Row record) {
        return record.only(shape.key());
    }

    /** Takes the records of a load and says what became of them. */
    TableReport load(String table, long staged, Collection<Row> taken) {
        var before = all;
        var observed = observed(records);
        taken.forEach(record -> records.computeIfAbsent(key(record), member -> new ArrayList<>())
                .add(record));
        inferred.removeAll(records.keySet());
        all = computed(before);
        var report = TableReport.of(table).with(Outcome.STAGED, staged).with(Outcome.FILTERED, staged - taken.size());
        return shape.isVersioned()
                ? accounted(report, taken, before, observed)
                : accounted(report, taken, before.keySet(), rows(before));
    }

    /** Lists of each member and instant the record that counts. */
    private Map<List<Object>, Row> observed(Map<Row, List<Row>> of) {
        return of.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        record -> instant(key(record), record.moment(shape.time())), record -> record, this::greater));
    }

    private static List<Object> instant(Row member, LocalDateTime time) {
        return List.of(member, time);
    }

    private Row greater(Row one, Row other) {
        return shape.total().compare(one, other) < 0 ? other : one;
    }

    private TableReport accounted(
            TableReport report, Collection<Row> taken, Map<Row, List<Version>> before, Map<List<Object>, Row> known) {
        var old = ids(before.values()).collect(Collectors.toSet());
        var now = observed(records);
        var begins = new HashMap<List<Object>, Version>();
        all.forEach((member, versions) -> versions.forEach(version ->
                version.begun().ifPresent(time -> begins.put(instant(member, time), version))));
        var instants = taken.stream()
                .map(record -> instant(key(record), record.moment(shape.time())))
                .collect(Collectors.toSet());
        long unchanged = instants.stream()
                .filter(instant -> isSame(known.get(instant), now.get(instant)))
                .count();
        var fresh = instants.stream()
                .filter(instant -> !isSame(known.get(instant), now.get(instant)))
                .flatMap(instant -> Stream.ofNullable(begins.get(instant)))
                .toList();
        long updated =
                fresh.stream().filter(version -> old.contains(version.id())).count();
        long inserted = fresh.size() - updated;
        return report.with(Outcome.UNCHANGED, unchanged)
                .with(Outcome.UPDATED, updated)
                .with(Outcome.INSERTED, inserted)
                .with(Outcome.COLLAPSED, taken.size() - unchanged - updated - inserted)
                .with(
                        Outcome.VERSIONS,
                        ids(all.values()).count() - ids(before.values()).count());
    }

    private boolean isSame(@org.jspecify.annotations.Nullable Row one, @org.jspecify.annotations.Nullable Row other) {
        return one != null && other != null && shape.total().compare(one, other) == 0;
    }

    private TableReport accounted(TableReport report, Collection<Row> taken, Set<Row> known, Map<Row, Row> before) {
        var members = taken.stream().map(this::key).collect(Collectors.toSet());
        var now = rows(all);
        long inserted =
                members.stream().filter(member -> !known.contains(member)).count();
        long updated = members.stream()
                .filter(known::contains)
                .filter(member -> !Objects.equals(before.get(member), now.get(member)))
                .count();
        return report.with(Outcome.COLLAPSED, taken.size() - members.size())
                .with(Outcome.INSERTED, inserted)
                .with(Outcome.UPDATED, updated)
                .with(Outcome.UNCHANGED, members.size() - inserted - updated);
    }

    private static Stream<Long> ids(Collection<List<Version>> members) {
        return members.stream().flatMap(List::stream).map(Version::id);
    }

    private static Map<Row, Row> rows(Map<Row, List<Version>> members) {
        return members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().get(0).values()));
    }

    /** Makes members that facts refer to and nobody has brought; returns how many. */
    long infer(Stream<Row> wanted) {
        var missing = wanted.filter(member -> !all.containsKey(member)).collect(Collectors.toSet());
        inferred.addAll(missing);
        all = computed(all);
        return missing.size();
    }

    private Map<Row, List<Version>> computed(Map<Row, List<Version>> before) {
        var members = new HashMap<Row, List<Version>>();
        records.forEach((member, known) ->
                members.put(member, named(versions(member, known), before.getOrDefault(member, List.of()))));
        for (var member : inferred) {
            var empty = new Version(0, member, Optional.empty(), Validity.ALWAYS, Validity.FOREVER);
            members.put(member, named(List.of(empty), before.getOrDefault(member, List.of())));
        }
        return members;
    }

    /** Works out the versions: of each instant the greatest record counts, each change of what is tracked begins one. */
    private List<Version> versions(Row member, List<Row> known) {
        var instants = new TreeMap<LocalDateTime, Row>();
        known.forEach(record -> instants.merge(record.moment(shape.time()), record, this::greater));
        var begins = new ArrayList<Row>();
        for (var record : instants.values()) {
            if (begins.isEmpty() || !tracked(begins.get(begins.size() - 1)).equals(tracked(record))) {
                begins.add(record);
            }
        }
        var same = whatIsTheSame(member, known);
        var versions = new ArrayList<Version>();
        for (int i = 0; i < begins.size(); i++) {
            var begun = begins.get(i).moment(shape.time());
            var values = new HashMap<>(same.values());
            values.putAll(tracked(begins.get(i)).values());
            versions.add(new Version(
                    0,
                    new Row(values),
                    Optional.of(begun),
                    i == 0 ? Validity.ALWAYS : begun,
                    i + 1 == begins.size()
                            ? Validity.FOREVER
                            : begins.get(i + 1).moment(shape.time())));
        }
        return versions;
    }

    private Row tracked(Row record) {
        return record.only(shape.tracked());
    }

    /** Takes what all versions have in common: the key, type 0 from the least record, type 1 from the greatest. */
    private Row whatIsTheSame(Row member, List<Row> known) {
        var least = known.stream().min(shape.total()).orElseThrow();
        var greatest = known.stream().max(shape.total()).orElseThrow();
        var overwritten = new ArrayList<>(shape.columns());
        overwritten.removeAll(shape.originals());
        overwritten.removeAll(shape.tracked());
        var values = new HashMap<>(member.values());
        values.putAll(greatest.only(overwritten).values());
        values.putAll(least.only(shape.originals()).values());
        return new Row(values);
    }

    /** A version lives on in the one in which it began; where several would, the first of them. */
    private List<Version> named(List<Version> versions, List<Version> before) {
        return versions.stream()
                .map(version -> new Version(
                        before.stream()
                                .filter(old -> livesOn(old, version))
                                .map(Version::id)
                                .findFirst()
                                .orElseGet(() -> ++highest),
                        version.values(),
                        version.begun(),
                        version.from(),
                        version.to()))
                .toList();
    }

    private static boolean livesOn(Version old, Version version) {
        return version.holds(old.begun().orElse(Validity.ALWAYS));
    }

    /** Finds the version of a member that is valid at a time. */
    Optional<Version> at(Row member, LocalDateTime time) {
        return all.getOrDefault(member, List.of()).stream()
                .filter(version -> version.holds(time))
                .findFirst();
    }

    /** Lists the versions. */
    Stream<Version> versions() {
        return all.values().stream().flatMap(List::stream);
    }

    /** Writes the columns and, where there are versions, since when, up to when, and whether it is the last. */
    List<String> written() {
        return versions().map(this::written).sorted().toList();
    }

    String written(Version version) {
        var values = version.values().written(shape.columns());
        boolean isCurrent = version.to().equals(Validity.FOREVER);
        return shape.isVersioned()
                ? String.join(
                        ", ", values, version.from().toString(), version.to().toString(), String.valueOf(isCurrent))
                : values;
    }
}
