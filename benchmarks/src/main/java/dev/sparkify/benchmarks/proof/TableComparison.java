package dev.sparkify.benchmarks.proof;

import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the tables of a star in two database files of DuckDB: rows that one has more often than the other, both ways. Surrogate
 * keys and technical columns are left out.
 *
 * @param star names tables and columns
 */
public record TableComparison(StarSchema star) {
    /**
     * Compares two files.
     *
     * @param expected the file that is taken to be right
     * @param actual the other one
     * @return the tables that differ
     * @throws IllegalStateException if a file cannot be read or lacks a table or column
     */
    public List<Difference> between(Path expected, Path actual) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("attach '%s' as expected (read_only)".formatted(quoted(expected)));
            statement.execute("attach '%s' as actual (read_only)".formatted(quoted(actual)));
            var differences = new ArrayList<Difference>();
            for (var table : StarTables.of(star).entrySet()) {
                var found = difference(statement, table.getKey(), table.getValue());
                if (found.missing() + found.surplus() > 0) {
                    differences.add(found);
                }
            }
            return differences;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot compare " + expected + " with " + actual, failed);
        }
    }

    private static Difference difference(Statement statement, String table, List<String> columns) throws SQLException {
        return new Difference(
                table,
                surplus(statement, table, columns, "expected", "actual"),
                surplus(statement, table, columns, "actual", "expected"));
    }

    private static long surplus(Statement statement, String table, List<String> columns, String one, String other)
            throws SQLException {
        var selected = String.join(", ", columns);
        try (var rows = statement.executeQuery("""
                select count(*) from (
                    select %1$s from %3$s.%2$s except all select %1$s from %4$s.%2$s)""".formatted(selected, table, one, other))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
