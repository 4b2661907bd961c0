package dev.sparkify.local.internal.scan;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Asks a database of its own, each time by a connection of its own, and writes rows as texts. */
record Queries(DuckDBConnection root) implements AutoCloseable {
    static Queries ofNewDatabase() throws SQLException {
        return new Queries((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"));
    }

    void run(String sql) throws SQLException {
        try (var connection = root.duplicate();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> rows(String sql) throws SQLException {
        try (var connection = root.duplicate();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
