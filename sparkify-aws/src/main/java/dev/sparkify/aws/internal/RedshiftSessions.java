package dev.sparkify.aws.internal;

import dev.sparkify.aws.internal.session.Refusal;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.execution.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Opens sessions over JDBC. Thread-safe if the data source is.
 *
 * @param connections where connections come from
 * @param dialect how Redshift is spoken to
 * @param patience how long a session waits for a lock
 */
public record RedshiftSessions(DataSource connections, Dialect dialect, Duration patience) implements SessionSource {
    @Override
    public Session get() {
        var connection = connected();
        var session = new RedshiftSession(connection, new JdbcSession(connection), dialect, patience);
        try {
            session.begin();
            return session;
        } catch (SQLException failure) {
            session.close();
            throw Refusal.of(failure);
        }
    }

    private Connection connected() {
        try {
            return connections.getConnection();
        } catch (SQLException failure) {
            throw Refusal.of(failure);
        }
    }
}
