package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/**
 * Changes rows by values that come from tables or queries, which are joined inwards. If several of their rows belong to
 * one row of the table, any of them gives the value, unless
 * {@link SetParameter#errorOnNondeterministicUpdate error_on_nondeterministic_update} is on: then it fails. Rows that change
 * by themselves, or by one table on every engine, are {@link Statement.Update}.
 *
 * @param table the table; columns of it are told apart by its name
 * @param settings the new values, of one or more columns, each once; names are folded to lower case
 * @param from one or more tables or queries, no two called the same
 * @param where which rows belong together
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html">Redshift: UPDATE</a>
 */
public record UpdateFrom(TableName table, List<Setting> settings, List<Query.Relation> from, SqlExpression where)
        implements Change {
    /**
     * Checks columns and relations.
     *
     * @throws dev.sparkify.error.InvalidModelException if no column is set, one twice, no relation is there, one is a function, or
     *     two are called the same
     */
    public UpdateFrom {
        settings = Faults.folded(settings);
        from = List.copyOf(from);
        Faults.of("UPDATE", table)
                .when(settings.isEmpty(), "no column is set: set one or more (Redshift: UPDATE)")
                .twice("column", Faults.columns(settings), "UPDATE")
                .when(
                        from.isEmpty(),
                        "values come from nowhere: name a table or query, or take Statement.Update"
                                + " (Redshift: UPDATE)")
                .when(
                        from.stream().anyMatch(Query.FromFunction.class::isInstance),
                        "values cannot come from a table function: name a table or query (Redshift: UPDATE)")
                .twice("relation", Relations.calledInQuery(table, from), "UPDATE")
                .refuse();
    }

    /**
     * Begins with the table.
     *
     * @param table the table
     * @return what asks for a new value
     */
    public static Target table(TableName table) {
        return new Target(table);
    }

    /**
     * Asks for a new value.
     *
     * @param table the table
     */
    public record Target(TableName table) {
        /**
         * Sets a column.
         *
         * @param column its name, without table
         * @param value the new value
         * @return what asks for more columns, or where values come from
         */
        public Set set(String column, SqlExpression value) {
            return new Set(table, List.of(new Setting(column, value)));
        }
    }

    /**
     * Asks for more columns, or where values come from.
     *
     * @param table the table
     * @param settings the columns so far
     */
    public record Set(TableName table, List<Setting> settings) {
        /** Takes a copy of the list. */
        public Set {
            settings = List.copyOf(settings);
        }

        /**
         * Sets another column.
         *
         * @param column its name, without table
         * @param value the new value
         * @return the same question again
         */
        public Set set(String column, SqlExpression value) {
            return new Set(table, Names.plus(settings, new Setting(column, value)));
        }

        /**
         * Says where values come from.
         *
         * @param relations one or more tables or queries
         * @return what asks for the condition
         */
        public From from(Query.Relation... relations) {
            return new From(this, List.of(relations));
        }
    }

    /**
     * Asks for the condition.
     *
     * @param set table and columns
     * @param relations where values come from
     */
    public record From(Set set, List<Query.Relation> relations) {
        /** Takes a copy of the list. */
        public From {
            relations = List.copyOf(relations);
        }

        /**
         * Says which rows belong together.
         *
         * @param condition at best finds at most one row for each row of the table
         * @return the statement
         * @throws dev.sparkify.error.InvalidModelException if a column is set twice, no relation is there, one is a function, or two
         *     are called the same
         */
        public UpdateFrom where(SqlExpression condition) {
            return new UpdateFrom(set.table(), set.settings(), relations, condition);
        }
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.updateFrom(this);
    }
}
