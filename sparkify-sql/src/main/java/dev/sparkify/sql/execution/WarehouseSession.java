package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Set;

/**
 * Runs statements of one's own in a warehouse. It takes those of Amazon Redshift on every platform: Redshift gets them as
 * they are, and on an engine that has not Redshift's rules the session keeps them, so that what passes there passes on
 * Redshift. Outside of BEGIN and COMMIT each statement is a transaction of its own.
 *
 * <p>Three things are easily missed:
 *
 * <ul>
 *   <li>TRUNCATE commits the transaction it stands in, with all that ran before it, and cannot be rolled back.
 *   <li>After any failure a transaction takes nothing but {@link dev.sparkify.sql.redshift.change.Rollback}; there are no
 *       savepoints.
 *   <li>What is open when the session is closed is rolled back.
 * </ul>
 *
 * <p>It reads every table, and changes every table but those whose names begin with {@code sparkify_}, by which a warehouse
 * remembers itself; what a raw statement changes is not seen. Used by one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html">Redshift: transactions</a>
 */
public final class WarehouseSession implements AutoCloseable {
    private final Session session;
    private final Taker taker;

    private WarehouseSession(Session session, Taker taker) {
        this.session = session;
        this.taker = taker;
    }

    /** Takes statements and queries. */
    interface Taker {
        /** Runs a statement and tells how many rows it changed. */
        long run(Statement statement);

        /** Runs a query. */
        List<Session.Row> query(Query query);
    }

    /**
     * Makes a session on an engine that keeps Redshift's rules by itself: all is passed on as it is.
     *
     * @param session the engine's; closed with this one
     * @param dialect how the engine is spoken to
     * @return the session
     */
    public static WarehouseSession passingOn(Session session, Dialect dialect) {
        return new WarehouseSession(session, new StatementRun(session, dialect));
    }

    /**
     * Makes a session on an engine that does not keep Redshift's rules by itself.
     *
     * @param session the engine's; closed with this one
     * @param dialect how the engine is spoken to
     * @param rules those that are kept for it; what this library cannot keep is passed over
     * @param tables the columns of tables as they were declared, shared by all sessions of the warehouse
     * @return the session
     */
    public static WarehouseSession keeping(
            Session session, Dialect dialect, Set<Feature> rules, DeclaredTables tables) {
        var known = new KnownTables(tables, dialect.defaultSchema());
        var run = new StatementRun(session, dialect);
        return new WarehouseSession(session, new RuleKeeper(session, run, Set.copyOf(rules), known));
    }

    /**
     * Runs a statement.
     *
     * @param statement any of this library that needs no files
     * @return how many rows it changed; 0 where that means nothing
     * @throws InputException if Redshift or the engine refuses it, it changes a table by which the warehouse remembers itself,
     *     or the engine cannot do what it says; outside of a transaction nothing was changed
     * @throws dev.sparkify.error.RetryableException if it met a change by somebody else
     * @throws dev.sparkify.error.UnknownOutcomeException if a commit failed, and may have been done
     */
    public long run(Statement statement) {
        return taker.run(statement);
    }

    /**
     * Runs a query. One that is written as it stands is run as it stands, and means what the engine makes of it.
     *
     * @param query the query
     * @return its rows
     * @throws InputException if Redshift or the engine refuses it, or the transaction takes nothing but a rollback
     */
    public List<Session.Row> query(Query query) {
        return taker.query(query);
    }

    /** Ends the session; rolls back what is open. */
    @Override
    public void close() {
        session.close();
    }
}
