package dev.sparkify.parity.standin.data;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.GetStatementResultRequest;
import software.amazon.awssdk.services.redshiftdata.model.GetStatementResultResponse;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/**
 * Stands in for the Data API of Amazon Redshift: each session has a connection, each statement is run by a thread of its own.
 * It is no evidence of what the Data API does. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html">Redshift: Data API</a>
 */
public final class StandInDataApi implements RedshiftDataClient {
    private static final int MOST_OF_A_BATCH = 40;
    private static final int ROWS_OF_A_PAGE = 100;

    private final DataSource connections;
    private final InstantSource clock;
    private final Map<String, DataSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, SubmittedStatement> statements = new ConcurrentHashMap<>();
    private final Map<String, SubmittedStatement> byToken = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "stand-in of the Data API");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Makes no connection yet.
     *
     * @param connections give the connections of sessions, which they close
     * @param clock tells when sessions end
     */
    public StandInDataApi(DataSource connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** A statement that comes again with its token is the same statement. */
    @Override
    public synchronized ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
        sessions.values().forEach(DataSession::hasEnded);
        Limits.demand(request);
        var known = Optional.ofNullable(request.clientToken()).map(byToken::get);
        var statement = known.orElseGet(() -> submitted(
                session(Optional.ofNullable(request.sessionId()), request.sessionKeepAliveSeconds()),
                List.of(request.sql())));
        Optional.ofNullable(request.clientToken()).ifPresent(token -> byToken.put(token, statement));
        return ExecuteStatementResponse.builder()
                .id(statement.id())
                .createdAt(clock.instant())
                .database(request.database())
                .sessionId(statement.session().sessionId())
                .build();
    }

    @Override
    public synchronized BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
        if (request.sqls().size() > MOST_OF_A_BATCH) {
            throw invalid("A batch has at most " + MOST_OF_A_BATCH + " statements");
        }
        request.sqls().forEach(Limits::demandShort);
        var statement = submitted(
                session(Optional.ofNullable(request.sessionId()), request.sessionKeepAliveSeconds()), request.sqls());
        return BatchExecuteStatementResponse.builder()
                .id(statement.id())
                .sessionId(statement.session().sessionId())
                .build();
    }

    private SubmittedStatement submitted(DataSession session, List<String> sql) {
        var statement = new SubmittedStatement(UUID.randomUUID().toString(), session, sql);
        session.take(statement);
        statements.put(statement.id(), statement);
        workers.execute(statement);
        return statement;
    }

    private DataSession session(Optional<String> id, Integer keptAlive) {
        if (id.isEmpty()) {
            var session =
                    new DataSession(UUID.randomUUID().toString(), connections, clock, Optional.ofNullable(keptAlive));
            sessions.put(session.id(), session);
            return session;
        }
        var session = sessions.get(id.get());
        if (session == null) {
            throw invalid("Session with Id: " + id.get() + " is invalid");
        } else if (session.hasEnded()) {
            throw invalid("Session is not available");
        }
        return session;
    }

    @Override
    public DescribeStatementResponse describeStatement(DescribeStatementRequest request) {
        return statement(request.id()).described();
    }

    @Override
    public GetStatementResultResponse getStatementResult(GetStatementResultRequest request) {
        var result = statement(request.id()).result();
        int from =
                Optional.ofNullable(request.nextToken()).map(Integer::valueOf).orElse(0);
        int to = Math.min(result.rows().size(), from + ROWS_OF_A_PAGE);
        return GetStatementResultResponse.builder()
                .columnMetadata(result.columns())
                .records(result.rows().subList(from, to))
                .totalNumRows((long) result.rows().size())
                .nextToken(to < result.rows().size() ? Integer.toString(to) : null)
                .build();
    }

    @Override
    public CancelStatementResponse cancelStatement(CancelStatementRequest request) {
        statement(request.id()).cancel();
        return CancelStatementResponse.builder().status(true).build();
    }

    private SubmittedStatement statement(String id) {
        return Optional.ofNullable(statements.get(id))
                .orElseThrow(() -> ResourceNotFoundException.builder()
                        .message("Query does not exist.")
                        .statusCode(400)
                        .build());
    }

    static ValidationException invalid(String message) {
        return ValidationException.builder().message(message).statusCode(400).build();
    }

    /**
     * Counts the sessions that have not ended.
     *
     * @return how many
     */
    public long openSessions() {
        return sessions.values().stream().filter(session -> !session.hasEnded()).count();
    }

    /** Ends all sessions, as they end when nobody uses them for too long. */
    public void endSessions() {
        sessions.values().forEach(DataSession::close);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        endSessions();
        workers.shutdownNow();
    }
}
