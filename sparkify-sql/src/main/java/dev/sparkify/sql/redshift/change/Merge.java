package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/**
 * Brings the rows of a table or query into another table: in one statement it changes or removes the rows that are there
 * and inserts those that are not. It fails if several rows of the source belong to one of the target, while equal rows of
 * the source that belong to none are all inserted: let the source have each row once.
 *
 * <p>The target has no alias; its columns are told apart by its name.
 *
 * @param target the table that is changed
 * @param source a table or query, called otherwise than the target
 * @param on which columns must be equal, one pair or more
 * @param action what is done
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html">Redshift: MERGE</a>
 */
public record Merge(TableName target, Query.Relation source, List<Match> on, MergeAction action) implements Change {
    /**
     * Checks what goes together.
     *
     * @throws dev.sparkify.error.InvalidModelException if the source is or reads the target, is called like it or is a function, no
     *     columns are compared or a pair is there twice, a column is set or inserted twice or none, a value names another relation
     *     than the source, or the target where it is set, or is an aggregate
     */
    public Merge {
        on = List.copyOf(on);
        new MergeRules(target, source, on).check(action);
    }

    /**
     * Says which columns must be equal.
     *
     * @param target a column of the target; folded to lower case
     * @param source a column of the source; folded to lower case
     */
    public record Match(String target, String source) {
        /** Folds the names. */
        public Match {
            target = Names.folded(target);
            source = Names.folded(source);
        }
    }

    /**
     * Begins with the table that is changed.
     *
     * @param target the table
     * @return what asks for the source
     */
    public static Target into(TableName target) {
        return new Target(target);
    }

    /**
     * Asks for the source.
     *
     * @param target the table that is changed
     */
    public record Target(TableName target) {
        /**
         * Takes rows from a table.
         *
         * @param source the table, with an alias if it is called like the target
         * @return what asks for columns to compare
         */
        public Source using(Query.FromTable source) {
            return new Source(target, source);
        }

        /**
         * Takes rows from a query.
         *
         * @param source the query; does not read the target
         * @return what asks for columns to compare
         */
        public Source using(Query.FromQuery source) {
            return new Source(target, source);
        }
    }

    /**
     * Asks for columns to compare.
     *
     * @param target the table that is changed
     * @param source where rows come from
     */
    public record Source(TableName target, Query.Relation source) {
        /**
         * Compares two columns.
         *
         * @param targetColumn a column of the target
         * @param sourceColumn a column of the source
         * @return what asks for more columns, or what is done
         */
        public On on(String targetColumn, String sourceColumn) {
            return new On(this, List.of(new Match(targetColumn, sourceColumn)));
        }
    }

    /**
     * Asks for more columns, or what is done.
     *
     * @param source target and source
     * @param matches the columns so far
     */
    public record On(Source source, List<Match> matches) {
        /** Takes a copy of the list. */
        public On {
            matches = List.copyOf(matches);
        }

        /**
         * Compares two columns more.
         *
         * @param targetColumn a column of the target
         * @param sourceColumn a column of the source
         * @return the same question again
         */
        public On and(String targetColumn, String sourceColumn) {
            return new On(source, Names.plus(matches, new Match(targetColumn, sourceColumn)));
        }

        /**
         * Sets columns of the rows that are there.
         *
         * @param settings one or more columns, each once, without table
         * @return what asks for the rows that are not there
         */
        public Matched whenMatchedUpdate(Setting... settings) {
            return new Matched(this, new MergeAction.Update(List.of(settings)));
        }

        /**
         * Removes the rows that are there.
         *
         * @return what asks for the rows that are not there
         */
        public Matched whenMatchedDelete() {
            return new Matched(this, new MergeAction.Delete());
        }

        /**
         * Leaves the rows that are there as they are. Redshift has no such clause: each compared column is set to what it is equal
         * to.
         *
         * @return what asks for the rows that are not there
         */
        public Matched whenMatchedKeep() {
            return new Matched(this, new MergeAction.Update(MergeRules.unchanged(source.source(), matches)));
        }

        /**
         * Replaces the rows that are there, of several that belong to one of the source all by one, and inserts the others. Target
         * and source have the same columns in the same order. Faster than the other ways.
         *
         * @return the statement
         * @throws dev.sparkify.error.InvalidModelException as {@link Merge} says
         */
        public Merge removeDuplicates() {
            return new Merge(source.target(), source.source(), matches, new MergeAction.RemoveDuplicates());
        }
    }

    /**
     * Asks for the rows that are not there.
     *
     * @param on target, source and compared columns
     * @param matched what becomes of the rows that are there
     */
    public record Matched(On on, MergeAction.Matched matched) {
        /**
         * Inserts them.
         *
         * @param settings one or more columns, each once, with their values
         * @return the statement
         * @throws dev.sparkify.error.InvalidModelException as {@link Merge} says
         */
        public Merge whenNotMatchedInsert(Setting... settings) {
            var source = on.source();
            var action = new MergeAction.Upsert(matched, List.of(settings));
            return new Merge(source.target(), source.source(), on.matches(), action);
        }
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.merge(this);
    }
}
