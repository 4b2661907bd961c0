package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/**
 * Is what COPY fills.
 *
 * @param table the table
 * @param columns the columns to be filled; empty: all. Other columns get their default, else NULL. Those of text, CSV,
 *     Parquet and ORC are in the order of the fields
 */
public record CopyTarget(TableName table, List<String> columns) {
    /** Takes a copy of the list. */
    public CopyTarget {
        columns = List.copyOf(columns);
    }

    /**
     * Names the columns to be filled.
     *
     * @param names at least one; folded to lower case
     * @return the new target
     */
    public CopyTarget columns(String... names) {
        return new CopyTarget(table, Names.folded(names));
    }

    /**
     * Says which files are read.
     *
     * @param source a prefix or a manifest
     * @return the next step
     */
    public Sourced from(CopySource source) {
        return new Sourced(this, source);
    }

    /**
     * Is a COPY that lacks authorization and format.
     *
     * @param target what is filled
     * @param source which files are read
     */
    public record Sourced(CopyTarget target, CopySource source) {
        /**
         * Says as whom the files are read.
         *
         * @param role must be allowed to list the bucket and to get data, manifest and paths
         * @return the next step
         */
        public CopyOrigin authorizedBy(Role role) {
            return new CopyOrigin(target, source, role);
        }
    }
}
