package dev.sparkify.benchmarks.program;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens a database file of DuckDB and asks it for 1: what every program with DuckDB in it has to wait for. */
public final class BareStart {
    private BareStart() {}

    /**
     * Opens and asks.
     *
     * @param words the database file
     * @throws SQLException if that fails
     */
    public static void main(String[] words) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + words[0]);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1")) {
            rows.next();
            System.out.println(rows.getInt(1));
        }
    }
}
