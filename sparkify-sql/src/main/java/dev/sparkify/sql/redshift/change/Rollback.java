package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.redshift.TransactionRule;

/**
 * Undoes the transaction and ends it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ROLLBACK.html">Redshift: ROLLBACK</a>
 */
public record Rollback() implements Change {
    @Override
    public TransactionRule transaction() {
        return TransactionRule.ENDS;
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.rollback(this);
    }
}
