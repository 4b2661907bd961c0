package dev.sparkify.sql.redshift;

import dev.sparkify.sql.statement.Statement;

/**
 * Says how a statement gets on with a transaction block.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html">Redshift: transactions</a>
 */
public enum TransactionRule {
    /** It runs within BEGIN and COMMIT, and without. */
    ANYWHERE,
    /** It runs within BEGIN and COMMIT, and without, and changes nothing. */
    READS,
    /** It runs within BEGIN and COMMIT, and without, and only sets what holds for the session: it may stand before a lock. */
    SETS,
    /** Redshift refuses it within BEGIN and COMMIT. */
    OUTSIDE,
    /** It commits the transaction it runs in, and cannot be rolled back. */
    COMMITS,
    /**
     * It lasts until the transaction ends, so it means something only within BEGIN and COMMIT, before all that
     * reads or writes: a lock.
     */
    INSIDE,
    /** It begins a transaction block. */
    BEGINS,
    /** It begins a transaction block that only reads. */
    BEGINS_READING,
    /** It ends a transaction block. */
    ENDS;

    /**
     * Tells the rule of any statement.
     *
     * @param statement the statement
     * @return what a statement of Redshift says of itself; of others only locks, beginnings, commits, counts and
     *     checks are not {@link #ANYWHERE}
     */
    public static TransactionRule of(Statement statement) {
        if (statement instanceof RedshiftStatement own) {
            return own.transaction();
        } else if (statement instanceof Statement.Begin) {
            return BEGINS;
        } else if (statement instanceof Statement.Commit) {
            return ENDS;
        } else if (statement instanceof Statement.Count || statement instanceof Statement.Check) {
            return READS;
        }
        return statement instanceof Statement.Lock ? INSIDE : ANYWHERE;
    }
}
