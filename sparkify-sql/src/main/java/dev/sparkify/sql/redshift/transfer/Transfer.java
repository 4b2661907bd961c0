package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.sql.redshift.RedshiftStatement;

/** Is a statement that brings files from Amazon S3 into a table, or rows to files there. */
public sealed interface Transfer extends RedshiftStatement permits Copy, Unload {
    /**
     * Hands this statement to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(TransferVisitor<R> visitor);
}
