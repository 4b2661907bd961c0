package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.TableName;

/**
 * Removes all rows of a table at once, and commits: neither it nor what ran before it in the same transaction can be
 * undone. Within a transaction remove rows with DELETE.
 *
 * @param table the table
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html">Redshift: TRUNCATE</a>
 */
public record Truncate(TableName table) implements Change {
    @Override
    public TransactionRule transaction() {
        return TransactionRule.COMMITS;
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.truncate(this);
    }
}
