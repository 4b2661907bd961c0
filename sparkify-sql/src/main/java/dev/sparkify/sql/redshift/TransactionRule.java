package dev.sparkify.sql.redshift;

/**
 * Says how a statement gets on with a transaction block.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html">Redshift: transactions</a>
 */
public enum TransactionRule {
    /** It runs within BEGIN and COMMIT, and without. */
    ANYWHERE,
    /** Redshift refuses it within BEGIN and COMMIT. */
    OUTSIDE,
    /** It commits the transaction it runs in, and cannot be rolled back. */
    COMMITS
}
