package dev.sparkify.sql.statement;

/**
 * Makes something of each variant of a statement; without defaults, so that a new variant is seen by every dialect.
 *
 * @param <R> what is made
 */
public interface StatementVisitor<R> {
    /**
     * Visits the beginning of a transaction.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R begin(Statement.Begin statement);

    /**
     * Visits its end.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R commit(Statement.Commit statement);

    /**
     * Visits a lock.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R lock(Statement.Lock statement);

    /**
     * Visits a schema to create.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createSchema(Statement.CreateSchema statement);

    /**
     * Visits a schema to drop.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R dropSchema(Statement.DropSchema statement);

    /**
     * Visits a table to create.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createTable(Statement.CreateTable statement);

    /**
     * Visits a comment.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R comment(Statement.Comment statement);

    /**
     * Visits a result to keep.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R createTemporary(Statement.CreateTemporary statement);

    /**
     * Visits a table to drop.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R dropTable(Statement.DropTable statement);

    /**
     * Visits files to read.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R copy(Statement.Copy statement);

    /**
     * Visits files to note.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R noteFiles(Statement.NoteFiles statement);

    /**
     * Visits the addition of a column.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R addColumn(Statement.AddColumn statement);

    /**
     * Visits rows to insert.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R insert(Statement.Insert statement);

    /**
     * Visits rows to change.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R update(Statement.Update statement);

    /**
     * Visits rows to remove.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R delete(Statement.Delete statement);

    /**
     * Visits a check.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R check(Statement.Check statement);

    /**
     * Visits a count.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R count(Statement.Count statement);

    /**
     * Visits rows to insert.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R insertRows(Statement.InsertRows statement);

    /**
     * Visits a note of records that the reader could not take.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R noteUnreadable(Statement.NoteUnreadable statement);

    /**
     * Visits a note of staged records that break a rule.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R noteRejected(Statement.NoteRejected statement);

    /**
     * Visits a statement of one engine alone.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R ofEngine(Statement.OfEngine statement);

    /**
     * Visits rows to write to files.
     *
     * @param statement the statement
     * @return what is made of it
     */
    R export(Statement.Export statement);
}
