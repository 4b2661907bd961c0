package dev.sparkify.personal;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import java.util.List;

/**
 * Says which member of a dimension is erased, and how. By default it is removed: its rows with all versions and observations
 * go, and what referred to it refers to the unknown member. Pseudonymised it stays under a key drawn at random, without its
 * personal attributes, so that it can still be counted. Either way rejected records that hold its key go, and personal
 * columns of its facts are emptied.
 *
 * <p>Files at the source are not touched: a file that changes, or is loaded again, brings the member back. Immutable.
 *
 * @param dimension the table, lower-cased
 * @param key the natural key, in the order of its columns, as texts
 * @param way what becomes of the member
 */
public record Erasure(String dimension, List<String> key, Way way) {
    /** Says what becomes of a member. */
    public enum Way {
        /** Its rows go. */
        REMOVED,
        /** Its rows stay, under another key. */
        PSEUDONYMISED
    }

    /**
     * Folds the name and takes a copy of the key, without blanks at the ends of its parts, which no engine tells apart.
     *
     * @throws InputException if the key has no part
     */
    public Erasure {
        dimension = Names.folded(dimension);
        key = key.stream().map(RecordSearch::unpadded).toList();
        if (key.isEmpty()) {
            throw new InputException("Which member of " + dimension + " is to be erased? Give its natural key");
        }
    }

    /**
     * Removes a member.
     *
     * @param dimension the table, in any case
     * @param key the natural key, in the order of its columns, each as text: numbers in digits, dates as 2018-11-30
     * @return the erasure
     * @throws InputException if the key has no part
     */
    public static Erasure of(String dimension, String... key) {
        return new Erasure(dimension, List.of(key), Way.REMOVED);
    }

    /**
     * Gives the member a key drawn at random instead of removing it.
     *
     * @return the new erasure
     */
    public Erasure pseudonymised() {
        return new Erasure(dimension, key, Way.PSEUDONYMISED);
    }

    /** Writes it without the key. */
    @Override
    public String toString() {
        return "Erasure of a member of " + dimension + ", " + way;
    }
}
