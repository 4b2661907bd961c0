package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.redshift.TransactionRule;

/**
 * Begins a transaction that only reads. An isolation level cannot be said: whatever BEGIN says of it, the database's holds.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html">Redshift: BEGIN</a>
 */
public record BeginReadOnly() implements Change {
    @Override
    public TransactionRule transaction() {
        return TransactionRule.BEGINS_READING;
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.beginReadOnly(this);
    }
}
