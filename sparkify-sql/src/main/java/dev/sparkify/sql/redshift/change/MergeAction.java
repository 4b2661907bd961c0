package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.statement.Setting;
import java.util.List;

/** Says what a merge does. */
public sealed interface MergeAction {
    /** Replaces rows that are there, each by one, and inserts the others. */
    record RemoveDuplicates() implements MergeAction {}

    /**
     * Does one thing with rows that are there, and inserts the others.
     *
     * @param matched what becomes of rows that are there
     * @param insert the columns of a row that is not there, with their values; names are folded to lower case
     */
    record Upsert(Matched matched, List<Setting> insert) implements MergeAction {
        /** Folds the names. */
        public Upsert {
            insert = Faults.folded(insert);
        }
    }

    /** Says what becomes of rows that are there. */
    sealed interface Matched {}

    /** Removes them. */
    record Delete() implements Matched {}

    /**
     * Sets columns of them.
     *
     * @param settings the columns with their new values; names are folded to lower case
     */
    record Update(List<Setting> settings) implements Matched {
        /** Folds the names. */
        public Update {
            settings = Faults.folded(settings);
        }
    }
}
