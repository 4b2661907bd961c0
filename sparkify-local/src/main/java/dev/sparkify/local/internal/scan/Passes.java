package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.BadRecords;
import dev.sparkify.local.internal.json.Reading;
import dev.sparkify.local.internal.json.ReadingPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the passes over the files of a job: those that go on, and of those that are over the latest that came to its end.
 * Thread-safe.
 */
final class Passes implements AutoCloseable {
    private final List<Reading> begun = new ArrayList<>();
    private final Set<Reading> over = new HashSet<>();

    synchronized Reading begin(ReadingPlan plan) {
        var reading = new Reading(plan);
        begun.add(reading);
        clear();
        return reading;
    }

    /** Takes note that nobody works on a pass any more. */
    synchronized void end(Reading reading) {
        reading.end();
        over.add(reading);
        clear();
    }

    /** Gives up what is over, but for the latest pass and the latest that came to its end. */
    private void clear() {
        var kept = new HashSet<Reading>();
        latest().ifPresent(kept::add);
        finished().ifPresent(kept::add);
        for (var reading : List.copyOf(begun)) {
            if (over.contains(reading) && !kept.contains(reading)) {
                reading.close();
                begun.remove(reading);
                over.remove(reading);
            }
        }
    }

    synchronized Optional<Reading> latest() {
        return begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(begun.size() - 1));
    }

    private Optional<Reading> finished() {
        return begun.stream().filter(Reading::isFinished).reduce((earlier, later) -> later);
    }

    /** Opens all bad records of the latest pass that came to its end; none if there is no such pass. */
    synchronized Optional<BadRecords> badRecords() {
        return finished().map(Reading::badRecords);
    }

    /** Removes what the passes kept. */
    @Override
    public synchronized void close() {
        begun.forEach(Reading::close);
    }
}
