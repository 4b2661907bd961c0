package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Creates a table.
 *
 * @param draft what it is; valid
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">Redshift: CREATE TABLE</a>
 */
public record CreateTable(TableDraft draft) implements Definition {
    /** The most columns of a table or view. */
    public static final int MAX_COLUMNS = 1600;

    /** The most bytes that columns of fixed width can take together; beyond it queries of the whole row fail. */
    public static final int MAX_FIXED_WIDTH = 65_535;

    /**
     * Checks the table.
     *
     * @throws dev.sparkify.error.InvalidModelException if Redshift would refuse it, with all of the problems
     */
    public CreateTable {
        var problems = new Problems();
        new CreateTableRules(draft, problems).check();
        problems.refuse("Table " + Named.spelled(draft.table()));
    }

    /**
     * Begins a table.
     *
     * @param table its name, 1 to 127 bytes; folded to lower case
     * @return a table without columns
     */
    public static TableDraft named(String table) {
        return named(TableName.of(table));
    }

    /**
     * Begins a table.
     *
     * @param table its name, and its schema; folded to lower case
     * @return a table without columns
     */
    public static TableDraft named(TableName table) {
        return TableDraft.of(table);
    }

    /**
     * Names the table.
     *
     * @return its name, lower-cased
     */
    public TableName table() {
        return draft.table();
    }

    /**
     * Finds a column.
     *
     * @param name its name, lower-cased
     * @return the column; empty if there is none
     */
    public Optional<TableColumn> column(String name) {
        return draft.column(name);
    }

    /**
     * Lists the tables that this one refers to.
     *
     * @return each foreign key, in the order of declaration
     */
    public List<TableConstraint.ForeignKey> references() {
        return draft.constraints().stream()
                .filter(TableConstraint.ForeignKey.class::isInstance)
                .map(TableConstraint.ForeignKey.class::cast)
                .toList();
    }

    /**
     * Tells whether the table is sorted by an interleaved key, which rules out many changes.
     *
     * @return true if it is
     */
    public boolean isInterleaved() {
        return draft.sortKey().filter(SortKey.Interleaved.class::isInstance).isPresent();
    }

    /**
     * Lists the statements that say what the columns are.
     *
     * @return a comment for each column that has one
     */
    public List<CommentOn> comments() {
        return draft.columns().stream()
                .flatMap(column ->
                        column.column().comment().stream().map(text -> CommentOn.column(table(), column.name(), text)))
                .toList();
    }

    /**
     * Changes the table as it is described here: what Redshift cannot do to such a table is refused.
     *
     * @return the changes there are
     */
    public Alterations alter() {
        return new Alterations(table(), Optional.of(draft));
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
