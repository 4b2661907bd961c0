package dev.sparkify.sql.execution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements over a JDBC connection in auto-commit mode; plans bring their own BEGIN and COMMIT. Nothing of a statement is
 * logged: one of a user may hold a password.
 */
public final class JdbcSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSession.class);

    private final Connection connection;

    /**
     * Creates it.
     *
     * @param connection in auto-commit mode; closed with the session
     */
    public JdbcSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public long run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean hasResult = statement.execute(sql);
            return hasResult ? 0 : Math.max(0, statement.getLargeUpdateCount());
        }
    }

    @Override
    public List<Row> query(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Row>();
            while (result.next()) {
                rows.add(row(result));
            }
            return List.copyOf(rows);
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        var columns = result.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = isMoment(columns.getColumnTypeName(i))
                    ? result.getObject(i, LocalDateTime.class)
                    : result.getObject(i);
            if (value != null) {
                values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return new ValueRow(values);
    }

    /** As a Timestamp it could fall into an hour that the time zone of this machine leaves out. */
    private static boolean isMoment(String type) {
        return type.equalsIgnoreCase("timestamp");
    }

    @Override
    public void rollBack() {
        try (var statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException none) {
            LOG.debug("Nothing to roll back: {}", none.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            LOG.warn("A connection did not close: {}", failed.getMessage());
        }
    }
}
