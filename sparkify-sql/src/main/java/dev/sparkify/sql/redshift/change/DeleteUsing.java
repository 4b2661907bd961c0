package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/**
 * Removes the rows of a table that rows of other tables tell. Those tables have no alias: columns are told apart by the
 * names of their tables. Without other tables it is {@link dev.sparkify.sql.statement.Statement.Delete}.
 *
 * @param table the table
 * @param using one or more other tables
 * @param where which rows
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html">Redshift: DELETE</a>
 */
public record DeleteUsing(TableName table, List<TableName> using, SqlExpression where) implements Change {
    /**
     * Checks the tables.
     *
     * @throws dev.sparkify.error.InvalidModelException if there is no other table, one twice, or two called the same
     */
    public DeleteUsing {
        using = List.copyOf(using);
        Faults.of("DELETE FROM", table)
                .when(using.isEmpty(), "no other table is named: name one, or take Statement.Delete (Redshift: DELETE)")
                .twice("table", Relations.called(table, using), "DELETE")
                .refuse();
    }

    /**
     * Begins with the table that rows are removed from.
     *
     * @param table the table
     * @return what asks for the other tables
     */
    public static Target from(TableName table) {
        return new Target(table);
    }

    /**
     * Asks for the other tables.
     *
     * @param table the table that rows are removed from
     */
    public record Target(TableName table) {
        /**
         * Names the other tables.
         *
         * @param tables one or more
         * @return what asks for the condition
         */
        public Using using(TableName... tables) {
            return new Using(table, List.of(tables));
        }
    }

    /**
     * Asks for the condition.
     *
     * @param table the table that rows are removed from
     * @param tables the other tables
     */
    public record Using(TableName table, List<TableName> tables) {
        /** Takes a copy of the list. */
        public Using {
            tables = List.copyOf(tables);
        }

        /**
         * Says which rows are removed.
         *
         * @param condition names columns by the names of their tables
         * @return the statement
         * @throws dev.sparkify.error.InvalidModelException if there is no other table, one twice, or two called the same
         */
        public DeleteUsing where(SqlExpression condition) {
            return new DeleteUsing(table, tables, condition);
        }
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.deleteUsing(this);
    }
}
