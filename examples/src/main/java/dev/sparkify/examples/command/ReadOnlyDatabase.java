package dev.sparkify.examples.command;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Is a database file opened so that queries can change nothing in it or elsewhere, and read no other file. */
final class ReadOnlyDatabase implements AutoCloseable {
    /** Has DuckDB read the head of the file no sooner than it has the lock: it need not find out what the file is. */
    private static final String URL = "jdbc:duckdb:duckdb:";

    private final Connection connection;

    private ReadOnlyDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a database file.
     *
     * @param file the file
     * @return the database, to be closed
     * @throws InputException if there is no such file, or it is no database
     * @throws RetryableException if another process writes to it
     */
    static ReadOnlyDatabase open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("There is no database file " + file + "; 'sparkify etl' makes one");
        }
        try {
            return new ReadOnlyDatabase(shutOff(new DuckDBDriver().connect(URL + file.toAbsolutePath(), settings())));
        } catch (SQLException failure) {
            if (String.valueOf(failure.getMessage()).contains("Could not set lock")) {
                throw new RetryableException(
                        "Another process has opened " + file + ": try again once it is done", failure);
            }
            throw new InputException("Cannot open " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static Connection shutOff(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set global enable_external_access = false");
            statement.execute("set global lock_configuration = true");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Answers a query.
     *
     * @param sql one SELECT, or what DuckDB reads as one, such as FROM, VALUES, SHOW and DESCRIBE
     * @param format receives the answer
     * @throws InputException if it is no query, or the query fails
     */
    void answer(String sql, RowFormat format) {
        try {
            requireOneQuery(sql);
            try (var statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                new Answer(rows).writeTo(format);
            }
        } catch (SQLException failure) {
            throw new InputException("The query failed: " + failure.getMessage(), failure);
        }
    }

    /**
     * Answers a query by one text.
     *
     * @param sql a query of one row and one column that is not NULL
     * @return the text
     * @throws InputException if the database holds no warehouse
     */
    String text(String sql) {
        requireWarehouse();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new InputException("The ledger cannot be read: " + failure.getMessage(), failure);
        }
    }

    /**
     * Makes sure that there is a warehouse with a ledger of this version.
     *
     * @throws InputException if there is none
     */
    void requireWarehouse() {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM sparkify_warehouse, sparkify_rejects LIMIT 0");
        } catch (SQLException none) {
            throw new InputException(
                    "The database holds no warehouse, or one of an older version: 'sparkify etl' makes it or brings it up to"
                            + " date",
                    none);
        }
    }

    /** Only what can be a query comes out of the parser; what it cannot read, DuckDB refuses later with a better message. */
    private void requireOneQuery(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT parsed ->> 'error_type',"
                        + " json_array_length(parsed -> 'statements') FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS parsed)")) {
            statement.setString(1, sql);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var problem = rows.getString(1);
                if (problem == null ? rows.getInt(2) != 1 : !problem.equals("parser")) {
                    throw new InputException(
                            "Only a single query is answered, such as SELECT, FROM, SHOW or DESCRIBE; nothing was run");
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new InputException("Cannot close the database: " + failure.getMessage(), failure);
        }
    }
}
