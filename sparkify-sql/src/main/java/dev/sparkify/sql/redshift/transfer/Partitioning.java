package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.internal.Names;
import java.util.List;

/**
 * Says by what columns UNLOAD puts files into folders, such as {@code year=2018/month=11/}.
 *
 * @param columns columns of the query
 * @param inFiles whether the files hold these columns, too
 */
public record Partitioning(List<String> columns, InFiles inFiles) {
    /** Says whether files hold the columns that folders are named by. */
    public enum InFiles {
        /** They do not. */
        LEFT_OUT,
        /** They do. */
        KEPT
    }

    /** Takes a copy of the list. */
    public Partitioning {
        columns = List.copyOf(columns);
    }

    /**
     * Names the columns.
     *
     * @param columns columns of the query, folded to lower case
     * @return the partitioning; files do not hold these columns
     */
    public static Partitioning by(String... columns) {
        return new Partitioning(Names.folded(columns), InFiles.LEFT_OUT);
    }

    /**
     * Keeps the columns in the files.
     *
     * @return the new partitioning
     */
    public Partitioning keptInFiles() {
        return new Partitioning(columns, InFiles.KEPT);
    }
}
