package dev.sparkify.hardening.fuzz;

import dev.sparkify.quality.RegularExpression;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Reads regular expressions: those that are taken, DuckDB takes, too. */
final class ExpressionsTarget implements FuzzTarget {
    private final Connection connection;
    private final PreparedStatement match;

    ExpressionsTarget() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        match = connection.prepareStatement("select regexp_full_match('a', ?)");
    }

    @Override
    public void read(Input input) throws SQLException {
        var text = input.text();
        // No text of SQL holds a NUL.
        if (new RegularExpression(text).problem().isEmpty() && text.indexOf('\0') < 0) {
            match.setString(1, text);
            match.executeQuery().close();
        }
    }

    @Override
    public void close() {
        try {
            match.close();
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
