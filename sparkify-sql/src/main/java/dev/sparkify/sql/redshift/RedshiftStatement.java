package dev.sparkify.sql.redshift;

import dev.sparkify.sql.statement.Statement;

/** Is a statement of Amazon Redshift alone. A value, checked when it is made. */
public interface RedshiftStatement extends Statement.OfEngine {
    /**
     * Tells how it gets on with a transaction block.
     *
     * @return {@link TransactionRule#ANYWHERE} unless a statement says otherwise
     */
    default TransactionRule transaction() {
        return TransactionRule.ANYWHERE;
    }
}
