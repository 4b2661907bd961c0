package dev.sparkify.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Brings the tables of a star from PostgreSQL into a database file of DuckDB, so that they can be compared.
 *
 * @param connection to PostgreSQL
 */
record PostgresExport(Connection connection) {
    /** Makes the tables. */
    void into(Path database) throws SQLException, IOException {
        try (var target = DriverManager.getConnection("jdbc:duckdb:" + database)) {
            for (var table : tables()) {
                bring(table, target, database.resolveSibling(table + ".csv"));
            }
        }
    }

    private void bring(String table, Connection target, Path file) throws SQLException, IOException {
        try (var output = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout (format csv, header)", output);
        }
        try (var statement = target.createStatement()) {
            statement.execute("create table " + table + " as select * from read_csv('" + file
                    + "', header = true, nullstr = '', allow_quoted_nulls = false, columns = {" + columns(table)
                    + "})");
        }
        Files.delete(file);
    }

    private List<String> tables() throws SQLException {
        return texts("select table_name::text from information_schema.tables where table_schema = 'public' order by 1");
    }

    /** Types of PostgreSQL have names that DuckDB knows. */
    private String columns(String table) throws SQLException {
        return String.join(
                ", ",
                texts(
                        "select column_name || ': ''' || data_type || '''' from information_schema.columns where table_name = '"
                                + table + "' order by ordinal_position"));
    }

    private List<String> texts(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
