package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/**
 * Writes what a warehouse remembers of a change. What is noted of a table stands in the transaction that changes it, so the
 * notes and the table are never apart; only where an engine takes a statement in no transaction do the notes follow in the next.
 * Each method gives statements without transaction boundaries, and may give none.
 */
public interface Notes {
    /**
     * Begins every transaction of a change, after BEGIN: excludes loads and other changes.
     *
     * @return the statements
     */
    List<PlannedStatement> excluding();

    /**
     * Stands in the first transaction of a change: until {@link #done}, the warehouse is of no model.
     *
     * @param passage from which model to which
     * @return the statements
     */
    List<PlannedStatement> begun(Passage passage);

    /**
     * Notes a table that is made or changed.
     *
     * @param now the table as it is declared from now on
     * @return the statements
     */
    List<PlannedStatement> changed(StandingTable now);

    /**
     * Notes that a table has a new name.
     *
     * @param from its name so far
     * @param to its name from now on
     * @return the statements
     */
    List<PlannedStatement> renamed(TableName from, TableName to);

    /**
     * Notes that a column has a new name.
     *
     * @param table its table, by its new name if it has one
     * @param from its name so far
     * @param to its name from now on
     * @return the statements
     */
    List<PlannedStatement> renamed(TableName table, String from, String to);

    /**
     * Notes that a table is gone.
     *
     * @param table its name
     * @return the statements
     */
    List<PlannedStatement> destroyed(TableName table);

    /**
     * Keeps what a transaction of the change does, in that transaction.
     *
     * @param passage from which model to which
     * @param lines what it does, a line each
     * @return the statements
     */
    List<PlannedStatement> kept(Passage passage, List<String> lines);

    /**
     * Stands in the last transaction: from now on the warehouse is of the new model.
     *
     * @param passage from which model to which
     * @return the statements
     */
    List<PlannedStatement> done(Passage passage);

    /**
     * Says from which model a change leads to which.
     *
     * @param from the fingerprint of the model that the warehouse was made for
     * @param to the fingerprint of the new one
     */
    record Passage(String from, String to) {
        /**
         * Says what stands in the place of a model between the first step and the last.
         *
         * @return no fingerprint, unless the model stays the same
         */
        public String underWay() {
            return from.equals(to) ? to : "changing to " + to;
        }
    }
}
