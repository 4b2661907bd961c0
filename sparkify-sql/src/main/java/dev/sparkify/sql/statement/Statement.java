package dev.sparkify.sql.statement;

import dev.sparkify.export.ExportTarget;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import java.util.List;
import java.util.Optional;

/** Is a statement; only the verbs that plans need. */
public sealed interface Statement {
    /**
     * Hands this statement to a visitor.
     *
     * @param visitor has a method for each variant
     * @param <R> what the visitor makes of it
     * @return what the visitor made of it
     */
    <R> R accept(StatementVisitor<R> visitor);

    /** Begins a transaction. */
    record Begin() implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.begin(this);
        }
    }

    /** Commits the transaction. */
    record Commit() implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.commit(this);
        }
    }

    /**
     * Makes other loads wait or fail until the transaction ends.
     *
     * @param table a table that nobody reads
     */
    record Lock(TableName table) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.lock(this);
        }
    }

    /**
     * Creates a schema unless it is there.
     *
     * @param name its name
     */
    record CreateSchema(String name) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.createSchema(this);
        }
    }

    /**
     * Drops an empty schema.
     *
     * @param name its name
     */
    record DropSchema(String name) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.dropSchema(this);
        }
    }

    /**
     * Creates a table.
     *
     * @param table its name
     * @param columns its columns
     * @param keys primary, unique and foreign keys
     * @param distribution how rows are spread
     * @param sortKey how rows are sorted
     * @param lifetime permanent, or of the session
     */
    record CreateTable(
            TableName table,
            List<Column> columns,
            Keys keys,
            Distribution distribution,
            SortKey sortKey,
            Lifetime lifetime)
            implements Statement {
        /** Takes a copy of the list. */
        public CreateTable {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /**
     * Adds a column to a table; in the rows that are there it has its default.
     *
     * @param table the table
     * @param column the column, nullable
     */
    record AddColumn(TableName table, Column column) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /**
     * Says what a table or column is.
     *
     * @param table the table
     * @param column the column; empty: the table itself
     * @param text the comment
     */
    record Comment(TableName table, Optional<String> column, String text) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.comment(this);
        }
    }

    /**
     * Keeps the result of a query for the session.
     *
     * @param table the name it gets
     * @param query the query
     */
    record CreateTemporary(TableName table, Query query) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.createTemporary(this);
        }
    }

    /**
     * Drops a table if it is there.
     *
     * @param table its name
     */
    record DropTable(TableName table) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /**
     * Reads files into a table.
     *
     * @param table the table
     * @param columns the columns to be filled
     * @param source where the files lie and how they are written
     * @param files the files that are meant; empty: all that the source names
     * @param reach how the engine comes to them
     */
    record Copy(TableName table, List<String> columns, Source source, List<KnownFile> files, Reach reach)
            implements Statement {
        /** Takes copies of the lists. */
        public Copy {
            columns = List.copyOf(columns);
            files = List.copyOf(files);
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.copy(this);
        }
    }

    /**
     * Notes in the ledger which files were read.
     *
     * @param table the ledger's table of files
     * @param source the source that was read
     * @param load the number of the load
     * @param files the files, where they are known before they are read
     */
    record NoteFiles(TableName table, Source source, SqlExpression load, List<KnownFile> files) implements Statement {
        /** Takes a copy of the list. */
        public NoteFiles {
            files = List.copyOf(files);
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.noteFiles(this);
        }
    }

    /**
     * Inserts the rows of a query.
     *
     * @param table the table
     * @param columns the columns to be filled, in the order of the query's
     * @param query the query
     */
    record Insert(TableName table, List<String> columns, Query query) implements Statement {
        /**
         * Takes a copy of the list.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is no column, one twice, or a selection has more or fewer
         */
        public Insert {
            columns = List.copyOf(columns);
            InsertRules.check(table, columns, InsertRules.widths(query));
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.insert(this);
        }
    }

    /**
     * Changes rows.
     *
     * @param table the table
     * @param settings the new values
     * @param from further rows that values come from; at most one for each row of the table
     * @param where which rows are changed
     */
    record Update(
            TableName table, List<Setting> settings, Optional<Query.FromTable> from, Optional<SqlExpression> where)
            implements Statement {
        /** Takes a copy of the list. */
        public Update {
            settings = List.copyOf(settings);
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.update(this);
        }
    }

    /**
     * Removes rows.
     *
     * @param table the table
     * @param where which rows
     */
    record Delete(TableName table, SqlExpression where) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    /**
     * Fails by itself unless a query counts nothing.
     *
     * @param failure what is wrong if it counts something; names table and column
     * @param count gives one row: a number named {@link #VIOLATIONS}, and where there is one, a text named {@link #FOUND}
     *     with some of what was counted, NULL if nothing was
     */
    record Check(String failure, Query.Select count) implements Statement {
        /** Names the number. */
        public static final String VIOLATIONS = "violations";

        /** Names the text. */
        public static final String FOUND = "found";

        /** Stands between the number and the text in the message of the failure. */
        public static final String SUCH_AS = " (such as ";

        /**
         * Tells whether it shows some of what it counts.
         *
         * @return true if the query gives a text
         */
        public boolean showsSamples() {
            return count.items().stream().anyMatch(item -> item.alias().equals(FOUND));
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /**
     * Counts for the receipt.
     *
     * @param query gives one row of numbers
     */
    record Count(Query.Select query) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /**
     * Inserts rows of literals.
     *
     * @param table the table
     * @param columns the columns
     * @param rows the values of the columns of each row, one row or more
     */
    record InsertRows(TableName table, List<String> columns, List<List<Literal>> rows) implements Statement {
        /**
         * Takes copies of the lists.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is no column, one twice, no row, or one with more or fewer
         *     values than columns
         */
        public InsertRows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            InsertRules.check(table, columns, InsertRules.widths(rows));
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.insertRows(this);
        }
    }

    /**
     * Notes records that cannot be loaded: those that the reader could not take.
     *
     * @param table the ledger's table of rejected records
     * @param source the source that was read
     * @param load the number of the load
     * @param highest the highest number of a rejected record so far
     * @param told the records, at least one, where they are known; empty: the statement itself asks the engine for them
     */
    record NoteUnreadable(
            TableName table, Source source, SqlExpression load, SqlExpression highest, Optional<List<Unreadable>> told)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.noteUnreadable(this);
        }
    }

    /**
     * Notes records that cannot be loaded: staged ones that break a rule of the model.
     *
     * @param table the ledger's table of rejected records
     * @param staging the staging table, whose columns tell where records come from if the reader tells places
     * @param columns the columns of the staging table
     * @param condition true for a record that breaks the rule
     * @param blame what is wrong
     * @param load the number of the load
     * @param highest the highest number of a rejected record so far
     */
    record NoteRejected(
            TableName table,
            TableName staging,
            List<Column> columns,
            SqlExpression condition,
            Blame blame,
            SqlExpression load,
            SqlExpression highest)
            implements Statement {
        /** Takes a copy of the list. */
        public NoteRejected {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.noteRejected(this);
        }
    }

    /**
     * Writes the rows of a query to files.
     *
     * @param query the query
     * @param target where the rows go and how they are written
     */
    record Export(Query query, ExportTarget target) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.export(this);
        }
    }

    /** Is a statement of one engine alone, which the dialects of other engines refuse. */
    non-sealed interface OfEngine extends Statement {
        @Override
        default <R> R accept(StatementVisitor<R> visitor) {
            return visitor.ofEngine(this);
        }
    }
}
