package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is what one load reads: a source for each staging table that it fills.
 *
 * @param all the sources, in order
 * @param replaced the numbers of rejected records whose corrections are among what is read
 */
public record Sources(List<Source> all, List<Long> replaced) {
    /**
     * Takes copies of the lists.
     *
     * @throws InputException if there is none, or two fill one staging table
     */
    public Sources {
        all = List.copyOf(all);
        replaced = replaced.stream().distinct().toList();
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
     * Joins sources to one load that corrects no rejected record.
     *
     * @param all one for each staging table to be filled
     * @throws InputException if there is none, or two fill one staging table
     */
    public Sources(List<Source> all) {
        this(all, List.of());
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

    /**
     * Says that the sources hold corrections of rejected records: in the same transaction the records are marked as replaced
     * by this load, which fails if one of them is gone or was replaced before.
     *
     * @param records what is corrected, added to what was named before
     * @return the new sources
     */
    public Sources replacing(RejectedRecord... records) {
        var more = Stream.of(records).map(RejectedRecord::id);
        return new Sources(all, Stream.concat(replaced.stream(), more).toList());
    }
}
