package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.util.HashSet;
import java.util.List;

/**
 * Is what one load reads: a source for each staging table that it fills.
 *
 * @param all the sources, in order
 */
public record Sources(List<Source> all) {
    /**
     * Takes a copy of the list.
     *
     * @throws InputException if there is none, or two fill one staging table
     */
    public Sources {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new InputException("A load needs at least one source");
        }
        var seen = new HashSet<String>();
        for (var source : all) {
            if (!seen.add(source.staging())) {
                throw new InputException("Two sources fill " + source.staging() + "; name one location for both");
            }
        }
    }

    /**
     * Joins sources to one load.
     *
     * @param sources one for each staging table to be filled; the other staging tables stay empty
     * @return the sources
     * @throws InputException if there is none, or two fill one staging table
     */
    public static Sources of(Source... sources) {
        return new Sources(List.of(sources));
    }
}
