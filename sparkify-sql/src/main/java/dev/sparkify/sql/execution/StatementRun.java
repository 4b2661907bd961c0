package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.internal.Names;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs statements of users as they are, and says what failed.
 *
 * @param session where they run
 * @param dialect how the engine is spoken to
 */
record StatementRun(Session session, Dialect dialect) implements WarehouseSession.Taker {
    @Override
    public long run(Statement statement) {
        demandForeign(statement);
        return runUnseen(statement);
    }

    /** Runs what is part of another statement, or was looked at before. */
    long runUnseen(Statement statement) {
        var sql = dialect.render(statement);
        try {
            return session.run(sql);
        } catch (SQLException failure) {
            throw translated(statement, failure);
        }
    }

    @Override
    public List<Session.Row> query(Query query) {
        try {
            return session.query(dialect.render(query));
        } catch (SQLException failure) {
            throw EngineFailure.of(dialect, "The query", failure);
        }
    }

    static void demandForeign(Statement statement) {
        ChangedTables.of(statement)
                .filter(table -> Names.folded(table.name()).startsWith(Ledger.PREFIX))
                .findFirst()
                .ifPresent(table -> {
                    throw new InputException(
                            called(statement) + " would change " + table.name()
                                    + ", by which the warehouse remembers itself: read it, and name a table of yours otherwise");
                });
    }

    static String called(Statement statement) {
        var kind = statement.getClass().getSimpleName().replace("Immutable", "");
        var tables = ChangedTables.of(statement).map(TableName::name).collect(Collectors.joining(", "));
        return tables.isEmpty() ? kind : kind + " of " + tables;
    }

    /** A statement whose answer is lost may have been done: outside of a transaction it commits by itself. */
    private SparkifyException translated(Statement statement, SQLException failure) {
        var fault = EngineFailure.fault(dialect, failure);
        boolean isUnknown = fault == Fault.LOST || (statement instanceof Statement.Commit && fault != Fault.CONFLICT);
        return isUnknown
                ? new UnknownOutcomeException(
                        called(statement) + " failed, and it may have been done: look before you repeat it: "
                                + EngineMessage.of(failure),
                        failure)
                : EngineFailure.of(dialect, called(statement), failure);
    }
}
