package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.EngineMessage;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.execution.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Opens sessions over JDBC. Thread-safe if the data source is.
 *
 * @param connections where connections come from
 * @param dialect how Redshift is spoken to
 * @param patience how long a session waits for a lock
 */
public record RedshiftSessions(DataSource connections, Dialect dialect, Duration patience)
        implements Supplier<Session> {
    @Override
    public Session get() {
        var connection = connected();
        var session = new RedshiftSession(connection, new JdbcSession(connection), dialect, patience);
        try {
            session.begin();
            return session;
        } catch (SQLException failure) {
            session.close();
            throw refused(failure);
        }
    }

    private Connection connected() {
        try {
            return connections.getConnection();
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    /**
     * Class 28 says that user or password are wrong, 3D that there is no such database. Redshift locks a user after five wrong
     * passwords, so those are never tried again.
     */
    private static SparkifyException refused(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        var reason = EngineMessage.of(failure);
        return state.startsWith("28") || state.startsWith("3D")
                ? new InputException(
                        "Redshift refuses the connection; check user, password and database: " + reason, failure)
                : new RetryableException("Redshift gives no connection: " + reason, failure);
    }
}
