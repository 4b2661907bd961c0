package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Gathers statistics for the planner of queries: of all columns unless said otherwise. A table that has hardly changed is
 * skipped.
 *
 * @param table the table; empty: every table of the database
 * @param scope which of its columns
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE.html">Redshift: ANALYZE</a>
 */
public record Analyze(Optional<TableName> table, Scope scope) implements Change {
    /**
     * Checks what goes together.
     *
     * @throws dev.sparkify.error.InvalidModelException if columns are chosen without table
     */
    public Analyze {
        Faults.of("ANALYZE")
                .when(
                        table.isEmpty() && !(scope instanceof Everything),
                        "columns are chosen, but no table: name it (Redshift: ANALYZE)")
                .refuse();
    }

    /** Says which columns. */
    public sealed interface Scope {}

    /** Takes what Redshift takes by itself: all columns. */
    public record Everything() implements Scope {}

    /** Takes all columns, and says so. */
    public record AllColumns() implements Scope {}

    /** Takes the columns that queries filter, join or group by, and those of the distribution and sort keys. */
    public record PredicateColumns() implements Scope {}

    /**
     * Takes some columns.
     *
     * @param names one or more, each once; folded to lower case
     */
    public record Listed(List<String> names) implements Scope {
        /**
         * Checks the names.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
         */
        public Listed {
            names = names.stream().map(Names::folded).toList();
            Faults.of("ANALYZE")
                    .when(names.isEmpty(), "no column is listed: name one or more (Redshift: ANALYZE)")
                    .twice("column", names, "ANALYZE")
                    .refuse();
        }
    }

    /**
     * Looks at every table of the database.
     *
     * @return the statement
     */
    public static Analyze database() {
        return new Analyze(Optional.empty(), new Everything());
    }

    /**
     * Looks at a table.
     *
     * @param table the table
     * @return the statement, of all columns
     */
    public static Analyze table(TableName table) {
        return new Analyze(Optional.of(table), new Everything());
    }

    /**
     * Looks at some columns.
     *
     * @param names one or more, each once
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if there is none, one twice, or no table
     */
    public Analyze columns(String... names) {
        return new Analyze(table, new Listed(List.of(names)));
    }

    /**
     * Looks at the columns that queries filter, join or group by.
     *
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if no table is named
     */
    public Analyze predicateColumns() {
        return new Analyze(table, new PredicateColumns());
    }

    /**
     * Looks at all columns, and says so.
     *
     * @return the new statement
     * @throws dev.sparkify.error.InvalidModelException if no table is named
     */
    public Analyze allColumns() {
        return new Analyze(table, new AllColumns());
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.analyze(this);
    }
}
