package dev.sparkify.benchmarks.measure;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Is what came of one round.
 *
 * @param runs one for each contestant, by its name, in the order in which they ran
 */
public record Round(Map<String, Run> runs) {
    /** Takes a copy. */
    public Round {
        runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    }

    /**
     * Is what a contestant did in a round.
     *
     * @param measurement what it took
     * @param database the file that it left; gone when the round is over
     */
    public record Run(Measurement measurement, Path database) {}

    /**
     * Lists who ran.
     *
     * @return names, in the order in which they ran
     */
    public List<String> names() {
        return List.copyOf(runs.keySet());
    }

    /**
     * Names the file that a contestant left.
     *
     * @param contestant its name
     * @return the file; gone when the round is over
     * @throws IllegalArgumentException if it took no part
     */
    public Path database(String contestant) {
        return run(contestant).database();
    }

    /**
     * Tells what a contestant took.
     *
     * @param contestant its name
     * @return the measurement
     * @throws IllegalArgumentException if it took no part
     */
    public Measurement measurement(String contestant) {
        return run(contestant).measurement();
    }

    private Run run(String contestant) {
        var run = runs.get(contestant);
        if (run == null) {
            throw new IllegalArgumentException(contestant + " took no part, only " + names() + " did");
        }
        return run;
    }
}
