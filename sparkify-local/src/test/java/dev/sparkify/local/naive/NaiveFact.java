package dev.sparkify.local.naive;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is a fact: of each grain the least record, and what it finds; a reference is a number, a bar, and how it is written. */
final class NaiveFact {
    private static final String UNKNOWN = "0|";

    private final String grain;
    private final List<String> columns;
    private final Function<Row, Map<String, String>> lookups;
    private Map<Object, Row> all = Map.of();
    private Map<Object, Map<String, String>> found = Map.of();

    NaiveFact(String grain, List<String> columns, Function<Row, Map<String, String>> lookups) {
        this.grain = grain;
        this.columns = columns;
        this.lookups = lookups;
    }

    private Object grain(Row row) {
        return row.whole(grain);
    }

    TableReport load(String table, List<Row> brought) {
        var order = Row.by(columns);
        var least = brought.stream()
                .collect(Collectors.toMap(
                        this::grain, row -> row, (one, other) -> order.compare(one, other) <= 0 ? one : other));
        long equal = brought.stream()
                .filter(row -> order.compare(row, least.getOrDefault(grain(row), row)) == 0)
                .count();
        var before = all;
        var next = new HashMap<>(all);
        least.forEach((key, row) -> next.merge(key, row, (one, other) -> order.compare(one, other) <= 0 ? one : other));
        all = next;
        var foundBefore = found;
        found = all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> lookups.apply(row.getValue())));
        var kept = before.keySet().stream()
                .filter(key -> Objects.equals(before.get(key), all.get(key)))
                .toList();
        return TableReport.of(table)
                .with(Outcome.STAGED, brought.size())
                .with(Outcome.DUPLICATE, equal - least.size())
                .with(Outcome.CONFLICTING, brought.size() - equal + against(before, least, 1))
                .with(Outcome.DUPLICATE_OF_HISTORY, against(before, least, 0))
                .with(Outcome.UPDATED, against(before, least, -1))
                .with(Outcome.INSERTED, all.size() - before.size())
                .with(
                        Outcome.RESOLVED,
                        kept.stream()
                                .mapToLong(key -> moved(foundBefore, key, true))
                                .sum())
                .with(
                        Outcome.REPOINTED,
                        kept.stream()
                                .mapToLong(key -> moved(foundBefore, key, false))
                                .sum())
                .with(Outcome.UNKNOWN, unknown(before));
    }

    private long against(Map<Object, Row> before, Map<Object, Row> brought, int sign) {
        return brought.entrySet().stream()
                .flatMap(row -> Stream.ofNullable(before.get(row.getKey()))
                        .filter(known -> Integer.signum(Row.by(columns).compare(row.getValue(), known)) == sign))
                .count();
    }

    private long moved(Map<Object, Map<String, String>> before, Object key, boolean wasUnknown) {
        var old = before.getOrDefault(key, Map.of());
        var now = found.getOrDefault(key, Map.of());
        return old.entrySet().stream()
                .filter(entry -> entry.getValue().startsWith(UNKNOWN) == wasUnknown)
                .filter(entry -> !number(entry.getValue()).equals(number(now.getOrDefault(entry.getKey(), ""))))
                .count();
    }

    private static String number(String reference) {
        return reference.substring(0, reference.indexOf('|'));
    }

    private long unknown(Map<Object, Row> before) {
        return all.entrySet().stream()
                .filter(row -> !before.containsKey(row.getKey()))
                .filter(row -> refersToUnknown(row.getValue(), found.getOrDefault(row.getKey(), Map.of())))
                .count();
    }

    private static boolean refersToUnknown(Row row, Map<String, String> references) {
        return references.values().stream().anyMatch(reference -> reference.startsWith(UNKNOWN))
                || row.is("product", Play.UNKNOWN)
                || row.is("shipped_on", java.time.LocalDate.of(1, 1, 1));
    }

    List<String> written(List<String> references) {
        return all.entrySet().stream()
                .map(row -> row.getKey() + ", " + row.getValue().written(columns) + ", "
                        + references.stream()
                                .map(name -> written(row.getKey(), name))
                                .collect(Collectors.joining(", ")))
                .sorted()
                .toList();
    }

    private String written(Object key, String reference) {
        var all = Optional.ofNullable(found.get(key)).orElseThrow();
        return all.getOrDefault(reference, "").replaceFirst("^[0-9]+\\|", "");
    }

    Map<String, Long> ids() {
        return all.keySet().stream().collect(Collectors.toMap(Object::toString, key -> (Long) key));
    }
}
