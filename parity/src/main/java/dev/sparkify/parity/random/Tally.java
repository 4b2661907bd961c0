package dev.sparkify.parity.random;

import dev.sparkify.load.Outcome;
import dev.sparkify.parity.oracle.Answer;
import dev.sparkify.parity.oracle.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts what loads came to, to show that random warehouses reach everything. Thread-safe. */
public final class Tally {
    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

    /**
     * Counts an answer of the model.
     *
     * @param answer what came of a load
     */
    public void count(Answer answer) {
        if (answer instanceof Answer.Taken taken) {
            add("taken", 1);
            taken.tables()
                    .forEach(table -> table.counts().forEach((outcome, count) -> add(name(outcome), Math.abs(count))));
            add(
                    "records set aside",
                    taken.sources().stream()
                            .mapToLong(source -> source.quarantined())
                            .sum());
        } else if (answer instanceof Answer.Refused refused) {
            add("refused", 1);
            var kinds = new EnumMap<Refusal.Kind, Long>(Refusal.Kind.class);
            refused.refusals().forEach(refusal -> kinds.put(refusal.kind(), 1L));
            kinds.forEach((kind, one) -> add(name(kind), one));
        }
    }

    static String name(Outcome outcome) {
        return "records " + outcome.title();
    }

    static String name(Refusal.Kind kind) {
        return "refused for " + kind;
    }

    private void add(String name, long count) {
        counts.merge(name, count, Long::sum);
    }

    /**
     * Tells a count.
     *
     * @param name of what
     * @return how many
     */
    long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
