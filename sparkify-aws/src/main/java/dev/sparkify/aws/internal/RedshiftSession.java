package dev.sparkify.aws.internal;

import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.redshift.change.SetParameter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is a session in which times are those of UTC, and tables without schema those of the default schema. The connection may go
 * back to a pool: what was set is set back. Used by one thread.
 */
final class RedshiftSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(RedshiftSession.class);

    private final Connection connection;
    private final JdbcSession session;
    private final Dialect dialect;
    private final Duration patience;
    private boolean wasAutoCommit = true;

    RedshiftSession(Connection connection, JdbcSession session, Dialect dialect, Duration patience) {
        this.connection = connection;
        this.session = session;
        this.dialect = dialect;
        this.patience = patience;
    }

    void begin() throws SQLException {
        wasAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        run(dialect.render(SetParameter.timezone(ZoneOffset.UTC)));
        run(dialect.render(SetParameter.searchPath(dialect.defaultSchema())));
    }

    @Override
    public long run(String sql) throws SQLException {
        return session.run(sql);
    }

    @Override
    public List<Row> query(String sql) throws SQLException {
        return session.query(sql);
    }

    /** Redshift itself waits without end. */
    @Override
    public void lock(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(
                    Math.toIntExact(Math.max(1, patience.plusNanos(999_999_999).toSeconds())));
            statement.execute(sql);
        }
    }

    @Override
    public void rollBack() {
        session.rollBack();
    }

    /** A pool would hand an open transaction on to whoever comes next. */
    @Override
    public void close() {
        rollBack();
        try {
            run(dialect.render(SetParameter.byDefault("search_path")));
            run(dialect.render(SetParameter.byDefault("timezone")));
            connection.setAutoCommit(wasAutoCommit);
        } catch (SQLException broken) {
            LOG.debug("The settings of a connection stay: {}", broken.getMessage());
        }
        session.close();
    }
}
