package dev.sparkify.parity.standin.data;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/** Is a statement, or a batch of them, on its way from submitted to its end. Thread-safe. */
final class SubmittedStatement implements Runnable {
    private static final Logger LOGGER = LoggerFactory.getLogger(SubmittedStatement.class);

    private final String id;
    private final DataSession session;
    private final List<String> sql;
    private StatusString status = StatusString.SUBMITTED;
    private Optional<Result> result = Optional.empty();
    private long changed = -1;
    private @Nullable String error;
    private @Nullable Statement running;
    private boolean isCancelled;

    SubmittedStatement(String id, DataSession session, List<String> sql) {
        this.id = id;
        this.session = session;
        this.sql = List.copyOf(sql);
    }

    String id() {
        return id;
    }

    DataSession session() {
        return session;
    }

    @Override
    public void run() {
        try {
            if (sql.size() == 1) {
                perform(sql.get(0));
            } else {
                performAll();
            }
            end(StatusString.FINISHED, null);
        } catch (SQLException failed) {
            end(isCancelled() ? StatusString.ABORTED : StatusString.FAILED, failed.getMessage());
        }
    }

    /** A batch is one transaction. */
    private void performAll() throws SQLException {
        try {
            perform("begin");
            for (var each : sql) {
                perform(each);
            }
            perform("commit");
        } catch (SQLException failed) {
            perform("rollback");
            throw failed;
        }
    }

    private void perform(String each) throws SQLException {
        try (var statement = session.connection().createStatement()) {
            begin(statement);
            boolean hasResult = statement.execute(each);
            var found = hasResult ? Optional.of(Result.of(statement.getResultSet())) : Optional.<Result>empty();
            noted(found, hasResult ? found.get().rows().size() : statement.getLargeUpdateCount());
        }
    }

    private synchronized void begin(Statement statement) throws SQLException {
        if (isCancelled) {
            throw new SQLException("Query cancelled on user's request");
        }
        status = StatusString.STARTED;
        running = statement;
    }

    private synchronized void noted(Optional<Result> found, long rows) {
        result = found;
        changed = rows;
        running = null;
    }

    /** The session is free before anybody learns that the statement has ended. */
    private void end(StatusString how, @Nullable String reason) {
        session.free();
        synchronized (this) {
            running = null;
            status = how;
            error = reason;
        }
    }

    private synchronized boolean isCancelled() {
        return isCancelled;
    }

    synchronized void cancel() {
        if (status == StatusString.FINISHED || status == StatusString.FAILED || status == StatusString.ABORTED) {
            throw StandInDataApi.invalid(
                    "Could not cancel a query that is already in " + status + " state with ID: " + id);
        }
        isCancelled = true;
        try {
            if (running != null) {
                running.cancel();
            }
        } catch (SQLException failed) {
            LOGGER.debug("A statement is not cancelled", failed);
        }
    }

    synchronized DescribeStatementResponse described() {
        boolean isDone = status == StatusString.FINISHED;
        return DescribeStatementResponse.builder()
                .id(id)
                .sessionId(session.sessionId())
                .status(status)
                .error(error)
                .hasResultSet(isDone && result.isPresent())
                .resultRows(isDone ? changed : -1L)
                .build();
    }

    synchronized Result result() {
        if (status != StatusString.FINISHED) {
            throw none();
        }
        return result.orElseThrow(SubmittedStatement::none);
    }

    private static ResourceNotFoundException none() {
        return ResourceNotFoundException.builder()
                .message("Query does not have result. Please check query status with DescribeStatement.")
                .statusCode(400)
                .build();
    }
}
