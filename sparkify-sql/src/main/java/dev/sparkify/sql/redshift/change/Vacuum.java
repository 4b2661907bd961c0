package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.TableName;
import java.util.Optional;

/**
 * Sorts rows anew and reclaims the space of removed ones: by default down to a threshold of 95 percent, with the resources
 * that are left over. Runs outside of transactions only.
 *
 * @param mode what is done
 * @param table the table; empty: every table of the database, one after the other
 * @param percent from 0 to 100: sorting is skipped where more is sorted, and less removed rows than the rest are left; empty:
 *     95
 * @param effort with which resources
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html">Redshift: VACUUM</a>
 */
public record Vacuum(Mode mode, Optional<TableName> table, Optional<Integer> percent, Effort effort) implements Change {
    /**
     * Checks what goes together.
     *
     * @throws dev.sparkify.error.InvalidModelException if REINDEX, RECLUSTER, a threshold or BOOST stands without table, a
     *     threshold with REINDEX or RECLUSTER or beyond 0 to 100, or BOOST with REINDEX or DELETE ONLY
     */
    public Vacuum {
        boolean rebuilds = mode == Mode.REINDEX || mode == Mode.RECLUSTER;
        Faults.of(table.map(name -> "VACUUM " + Faults.spelled(name)).orElse("VACUUM"))
                .when(
                        table.isEmpty() && (rebuilds || percent.isPresent() || effort == Effort.BOOST),
                        "REINDEX, RECLUSTER, TO n PERCENT and BOOST need a table: name it (Redshift: VACUUM)")
                .when(
                        rebuilds && percent.isPresent(),
                        "REINDEX and RECLUSTER take no threshold: leave TO n PERCENT out (Redshift: VACUUM)")
                .when(
                        percent.filter(n -> n < 0 || n > 100).isPresent(),
                        "the threshold is " + percent.orElse(0) + ": give 0 to 100 percent (Redshift: VACUUM)")
                .when(
                        mode == Mode.REINDEX && effort == Effort.BOOST,
                        "REINDEX takes no BOOST: leave it out (Redshift: VACUUM)")
                .when(
                        mode == Mode.DELETE_ONLY && effort == Effort.BOOST,
                        "DELETE ONLY ignores BOOST: leave it out (Redshift: VACUUM)")
                .refuse();
    }

    /** Says what is done. */
    public enum Mode {
        /** Rows are sorted, and space is reclaimed. */
        FULL,
        /** Rows are sorted. */
        SORT_ONLY,
        /** Space is reclaimed. */
        DELETE_ONLY,
        /** The values of an interleaved sort key are looked at anew, then as {@link #FULL}. Takes long. */
        REINDEX,
        /** The part that is not sorted yet is sorted by itself. Not for tables with interleaved sort keys or spread to all. */
        RECLUSTER
    }

    /** Says with which resources. */
    public enum Effort {
        /** With those left over. */
        USUAL,
        /** With more; deletes and updates of others wait meanwhile. Serverless workgroups below 8 RPU have none. */
        BOOST
    }

    /**
     * Tidies every table of the database.
     *
     * @param mode {@link Mode#FULL}, {@link Mode#SORT_ONLY} or {@link Mode#DELETE_ONLY}
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the mode is one of a single table
     */
    public static Vacuum database(Mode mode) {
        return new Vacuum(mode, Optional.empty(), Optional.empty(), Effort.USUAL);
    }

    /**
     * Tidies a table.
     *
     * @param mode what is done
     * @param table the table
     * @return the statement, down to 95 percent
     */
    public static Vacuum table(Mode mode, TableName table) {
        return new Vacuum(mode, Optional.of(table), Optional.empty(), Effort.USUAL);
    }

    /**
     * Sets the threshold.
     *
     * @param threshold from 0 (does nothing) to 100 (sorts and reclaims everything)
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if no table is named, the mode has no threshold, or it is out of range
     */
    public Vacuum toPercent(int threshold) {
        return new Vacuum(mode, table, Optional.of(threshold), effort);
    }

    /**
     * Takes more resources.
     *
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if no table is named, or the mode takes no more resources
     */
    public Vacuum boosted() {
        return new Vacuum(mode, table, percent, Effort.BOOST);
    }

    @Override
    public TransactionRule transaction() {
        return TransactionRule.OUTSIDE;
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.vacuum(this);
    }
}
