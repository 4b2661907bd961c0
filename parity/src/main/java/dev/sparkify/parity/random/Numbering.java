package dev.sparkify.parity.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Watches the surrogate keys of one table: each stays, and new ones go on after the highest without a gap. */
final class Numbering {
    private final boolean isOrdered;
    private final Map<Long, Long> given = new HashMap<>();
    private long highest;

    /**
     * Creates it.
     *
     * @param isOrdered whether new rows are numbered in the order in which the model numbers them
     */
    Numbering(boolean isOrdered) {
        this.isOrdered = isOrdered;
    }

    /** Compares the numbers of a candidate with those of the model, by what has them; tells what is wrong. */
    Optional<String> check(Map<String, Long> expected, Map<String, Long> found) {
        var fresh = new ArrayList<Map.Entry<Long, Long>>();
        for (var entry : expected.entrySet()) {
            long number = found.getOrDefault(entry.getKey(), Long.MIN_VALUE);
            var before = given.get(entry.getValue());
            if (entry.getValue() < 0 ? number != entry.getValue() : before != null && before != number) {
                return Optional.of(entry.getKey() + " has number " + number + " and must have "
                        + (before == null ? entry.getValue() : before));
            } else if (before == null && entry.getValue() >= 0) {
                fresh.add(Map.entry(entry.getValue(), number));
            }
        }
        var problem = checkFresh(fresh);
        fresh.forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        highest += fresh.size();
        return problem;
    }

    private Optional<String> checkFresh(List<Map.Entry<Long, Long>> fresh) {
        var numbers = fresh.stream()
                .sorted(isOrdered ? Map.Entry.comparingByKey() : Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != highest + 1 + i) {
                return Optional.of("new rows have the numbers " + numbers + " and must go on after " + highest);
            }
        }
        return Optional.empty();
    }
}
