package dev.sparkify.examples.command.verify;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connects by a URL, and can cut what is connected. Thread-safe. */
final class RedshiftConnections implements DataSource {
    private final String url;
    private final Properties properties;
    private final Set<Connection> given = ConcurrentHashMap.newKeySet();

    /**
     * Creates it.
     *
     * @param url where to; holds no secret
     * @param properties who connects, and the password
     */
    RedshiftConnections(String url, Properties properties) {
        this.url = url;
        this.properties = (Properties) properties.clone();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = DriverManager.getConnection(url, properties);
        given.removeIf(RedshiftConnections::isClosed);
        given.add(connection);
        return connection;
    }

    /** Cuts all connections, whatever runs on them: what was not committed is undone. */
    void cut() {
        given.removeIf(RedshiftConnections::isCut);
    }

    private static boolean isCut(Connection connection) {
        try {
            connection.abort(Runnable::run);
            return true;
        } catch (SQLException gone) {
            return true;
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("One user is tried");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("Nothing is logged here");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The URL says how long: loginTimeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Nothing is logged here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
