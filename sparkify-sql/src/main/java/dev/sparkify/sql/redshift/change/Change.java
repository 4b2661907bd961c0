package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.redshift.RedshiftStatement;

/**
 * Is a statement of Redshift about rows, statistics, space, locks, the session or the transaction. What every engine
 * is told alike stays with {@link dev.sparkify.sql.statement.Statement}: {@code Insert} for INSERT … SELECT,
 * {@code Update} and {@code Delete} of rows by themselves, {@code Begin} and {@code Commit}.
 */
public sealed interface Change extends RedshiftStatement
        permits Analyze,
                BeginReadOnly,
                DeleteUsing,
                InsertValues,
                LockTables,
                Merge,
                Rollback,
                SetParameter,
                Truncate,
                UpdateFrom,
                Vacuum {
    /**
     * Hands this statement to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(ChangeVisitor<R> visitor);
}
