package dev.sparkify.load;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Accounts for every staged record of one mapping. Unknown members are never counted. A value; thread-safe.
 *
 * @param table the dimension or fact
 * @param counts how many records became what; what is not there is 0
 */
public record TableReport(String table, Map<Outcome, Long> counts) {
    /** Keeps its own map, without zeros, in the order of the outcomes. */
    public TableReport {
        var kept = new EnumMap<Outcome, Long>(Outcome.class);
        kept.putAll(counts);
        kept.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableMap(kept);
    }

    /**
     * Begins a report.
     *
     * @param table the dimension or fact
     * @return a report that counts nothing
     */
    public static TableReport of(String table) {
        return new TableReport(table, Map.of());
    }

    /**
     * Sets a count.
     *
     * @param outcome what became of records
     * @param count of how many
     * @return the new report
     */
    public TableReport with(Outcome outcome, long count) {
        var changed = new EnumMap<Outcome, Long>(Outcome.class);
        changed.putAll(counts);
        changed.put(outcome, count);
        return new TableReport(table, changed);
    }

    /**
     * Tells a count.
     *
     * @param outcome what became of records
     * @return of how many, 0 or more; of {@link Outcome#VERSIONS} also less
     */
    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /**
     * Tells how many records were staged.
     *
     * @return the count of {@link Outcome#STAGED}
     */
    public long staged() {
        return count(Outcome.STAGED);
    }

    /**
     * Tells how many rows are new.
     *
     * @return the count of {@link Outcome#INSERTED}
     */
    public long inserted() {
        return count(Outcome.INSERTED);
    }

    /**
     * Tells how many rows of this load refer to an unknown member.
     *
     * @return the count of {@link Outcome#UNKNOWN}
     */
    public long unknown() {
        return count(Outcome.UNKNOWN);
    }

    /**
     * Tells whether every staged record is accounted for.
     *
     * @return true if the sum is right
     */
    public boolean addsUp() {
        long sum = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isPart())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return staged() == sum;
    }
}
