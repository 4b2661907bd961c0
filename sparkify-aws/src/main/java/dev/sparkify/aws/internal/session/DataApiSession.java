package dev.sparkify.aws.internal.session;

import dev.sparkify.aws.Database;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.redshift.StatementSize;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.SetParameter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/**
 * Is a session of the Data API in which times are those of UTC, and tables without schema those of the default schema. It
 * cannot be ended, and ends by itself 5 minutes after its last statement. Used by one thread.
 */
final class DataApiSession implements Session {
    /** As long as nobody answers for a transaction that was left open, it keeps others waiting. */
    private static final Duration KEPT_ALIVE = Duration.ofMinutes(5);

    /** Long enough that a lock that nobody holds is taken. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
    /** What is being started, or resumed, may leave a first statement lying. */
    private static final Duration LONGEST_BEGINNING = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(DataApiSession.class);

    private final DataApi api;
    private final Database database;
    private final Dialect dialect;
    private final Duration patience;
    private final Consumer<String> after;
    private Optional<String> id;
    private boolean isOpen = true;
    private boolean isRolledBack = true;

    /**
     * Prepares a session.
     *
     * @param id of a session that is there; empty: one is opened
     * @param after takes the id of the session when it is closed, if it can be used again
     */
    DataApiSession(
            DataApi api,
            Database database,
            Dialect dialect,
            Duration patience,
            Optional<String> id,
            Consumer<String> after) {
        this.api = api;
        this.database = database;
        this.dialect = dialect;
        this.patience = patience;
        this.id = id;
        this.after = after;
    }

    /** Tells whether a session that is there can still be used. */
    boolean begins() {
        try {
            begin();
            return true;
        } catch (SQLException ended) {
            LOG.debug("A session has ended: {}", ended.getMessage());
            return false;
        }
    }

    void begin() throws SQLException {
        ended(dialect.render(SetParameter.timezone(ZoneOffset.UTC)), Optional.of(LONGEST_BEGINNING));
        ended(dialect.render(SetParameter.searchPath(dialect.defaultSchema())), Optional.of(LONGEST_BEGINNING));
        isRolledBack = true;
    }

    @Override
    public StatementSize size() {
        return StatementSize.DATA_API;
    }

    /**
     * Counts rows as the Data API does, which tells -1 where it does not know.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeStatement.html">Redshift Data
     *     API: ResultRows</a>
     */
    @Override
    public long run(String sql) throws SQLException {
        var ended = ended(sql, Optional.empty());
        return hasResult(ended) ? 0 : Math.max(0, Objects.requireNonNullElse(ended.resultRows(), 0L));
    }

    @Override
    public List<Row> query(String sql) throws SQLException {
        var ended = ended(sql, Optional.empty());
        if (!hasResult(ended)) {
            throw new SQLException("The statement gives no rows");
        }
        try {
            return api.rows(ended.id());
        } catch (SdkException failure) {
            throw DataApiFailure.of(failure);
        } catch (InterruptedException interrupted) {
            throw StatementCourse.interrupted(DataApiFailure.CANCELLED, interrupted);
        }
    }

    private static boolean hasResult(DescribeStatementResponse ended) {
        return Boolean.TRUE.equals(ended.hasResultSet());
    }

    /** Redshift itself waits without end. */
    @Override
    public void lock(String sql) throws SQLException {
        ended(sql, Optional.of(patience.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : patience));
    }

    private DescribeStatementResponse ended(String sql, Optional<Duration> most) throws SQLException {
        StatementSize.DATA_API.demandFits(sql);
        isRolledBack = false;
        var course = new StatementCourse(api, request(sql));
        try {
            var ended = course.ended(most);
            if (ended.status() != StatusString.FINISHED) {
                throw DataApiFailure.of(ended);
            }
            return ended;
        } finally {
            id = course.session().or(() -> id);
        }
    }

    private ExecuteStatementRequest request(String sql) {
        var request = ExecuteStatementRequest.builder()
                .sql(sql)
                .clientToken(UUID.randomUUID().toString());
        if (id.isPresent()) {
            return request.sessionId(id.get()).build();
        }
        request.database(database.name()).sessionKeepAliveSeconds(Math.toIntExact(KEPT_ALIVE.toSeconds()));
        if (database.home() instanceof Database.Cluster cluster) {
            request.clusterIdentifier(cluster.id());
        } else if (database.home() instanceof Database.Workgroup workgroup) {
            request.workgroupName(workgroup.name());
        }
        if (database.login() instanceof Database.User user) {
            request.dbUser(user.name());
        } else if (database.login() instanceof Database.Secret secret) {
            request.secretArn(secret.arn());
        }
        return request.build();
    }

    /** Whoever was interrupted must not leave a transaction open all the same. */
    @Override
    public void rollBack() {
        if (isRolledBack || id.isEmpty()) {
            return;
        }
        boolean wasInterrupted = Thread.interrupted();
        try {
            run(dialect.render(new Rollback()));
            isRolledBack = true;
        } catch (SQLException none) {
            LOG.debug("Nothing to roll back: {}", none.getMessage());
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Leaves no transaction open; the session ends by itself. */
    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            rollBack();
            if (isRolledBack) {
                id.ifPresent(after);
            }
        }
    }
}
