package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;

/** Is the syntax in which engines differ. */
interface EngineSyntax {
    /** Names the engine. */
    String name();

    /** Tells whether a backslash in a text must be doubled. */
    boolean doublesBackslash();

    /** Spells a type. */
    String type(ColumnType type);

    /** Gives what asks the engine which tables stand in it. */
    EngineCatalog catalog();

    /** Spells the time the transaction began, in UTC. */
    String now();

    /** Names the column by which the engine knows a row of a table without a key, if it has one. */
    Optional<String> rowIdentity();

    /** Names the function that counts the bytes of a text. */
    String byteLength();

    /** Spells the quotient of whole numbers, cut towards zero. */
    String wholeDivision();

    /** Writes a text without blanks at both ends. */
    void trim(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text);

    /** Writes a text so that its comparison ignores the blanks at its end. */
    void unpadded(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text);

    /** Writes a text without blanks at its end. */
    void withoutPadding(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text);

    /** Writes a text so that its comparison counts the blanks at its end, and orders by bytes. */
    void byBytes(SqlWriter writer, ExpressionRenderer expressions, SqlExpression text);

    /** Writes a test that two texts are equal byte by byte. */
    void identical(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Binary test);

    /** Writes a time stamp from milliseconds. */
    void fromEpoch(SqlWriter writer, ExpressionRenderer expressions, SqlExpression millis);

    /** Writes a moment that lies days after another, as a time stamp. */
    void plusDays(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.PlusDays sum);

    /** Writes a test for difference in which NULL is equal to NULL. */
    void differs(SqlWriter writer, ExpressionRenderer expressions, SqlExpression.Differs test);

    /** Writes a comparison of a text with a regular expression that is anchored at both ends. */
    void matches(SqlWriter writer, ExpressionRenderer expressions, SqlExpression value, String regex);

    /** Writes a table to create. */
    void createTable(SqlWriter writer, StatementRenderer statements, Statement.CreateTable table);

    /** Writes a column to add to a table. */
    void addColumn(SqlWriter writer, StatementRenderer statements, Statement.AddColumn addition);

    /** Writes what makes other loads wait or fail. */
    void lock(SqlWriter writer, StatementRenderer statements, Statement.Lock lock);

    /** Writes what reads files into a table. */
    void copy(SqlWriter writer, StatementRenderer statements, Statement.Copy copy);

    /** Lists the documents that must lie beside the data before files are read. */
    List<Document> documents(Statement.Copy copy);

    /** Writes the columns uri, line, column_name, reason and record of what the reader could not take, and from where. */
    void unreadable(SqlWriter writer, Statement.NoteUnreadable note);

    /** Writes the columns uri and line of staged records. */
    void place(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note);

    /** Writes the column record of staged records: as they were read, or else as they were staged. */
    void record(SqlWriter writer, StatementRenderer statements, Statement.NoteRejected note);

    /**
     * Writes a statement of this engine alone.
     *
     * @throws dev.sparkify.error.InputException if it is one of another engine
     */
    void own(SqlWriter writer, StatementRenderer statements, Statement.OfEngine statement);

    /** Writes what writes the rows of a query to files. */
    void export(SqlWriter writer, QueryRenderer queries, Statement.Export export);

    /** Writes what notes files in the ledger. */
    void noteFiles(SqlWriter writer, StatementRenderer statements, Statement.NoteFiles files);

    /** Tells what a failure means, by its SQLState, which may be empty, and by what the engine said. */
    Fault fault(String state, String message);

    /**
     * Demands that the engine takes a text.
     *
     * @return the same text
     * @throws dev.sparkify.error.InputException if it is too long
     */
    String checked(String statement);
}
