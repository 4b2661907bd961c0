package dev.sparkify.sql.redshift.change;

/**
 * Makes something of each variant of a change; without defaults, so that a new variant is seen by whoever writes it.
 *
 * @param <R> what is made
 */
public interface ChangeVisitor<R> {
    /**
     * Visits the gathering of statistics.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R analyze(Analyze statement);

    /**
     * Visits the beginning of a transaction that only reads.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R beginReadOnly(BeginReadOnly statement);

    /**
     * Visits a removal of rows that other tables tell.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R deleteUsing(DeleteUsing statement);

    /**
     * Visits rows to insert.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R insertValues(InsertValues statement);

    /**
     * Visits a lock.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R lockTables(LockTables statement);

    /**
     * Visits a merge.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R merge(Merge statement);

    /**
     * Visits the undoing of a transaction.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R rollback(Rollback statement);

    /**
     * Visits a setting of the session.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R setParameter(SetParameter statement);

    /**
     * Visits the emptying of a table.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R truncate(Truncate statement);

    /**
     * Visits a change of rows by values from elsewhere.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R updateFrom(UpdateFrom statement);

    /**
     * Visits the tidying of a table.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R vacuum(Vacuum statement);
}
