package dev.sparkify.local;

import dev.sparkify.local.internal.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Asks a database and writes the answers as texts: texts in quotes, NULL as a word. */
public final class Database {
    /** Tables that take note of every load, also of one that changes nothing. */
    private static final List<String> NOTES =
            List.of(".sparkify_lock", ".sparkify_loads", ".sparkify_counts", ".sparkify_reach");

    private static final String TABLES = "select schema_name || '.' || table_name from duckdb_tables() order by 1";

    private final DataSource source;

    /**
     * Creates it.
     *
     * @param source gives the connections
     */
    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Asks the database of an engine.
     *
     * @param engine the running engine
     * @return its database
     */
    @SuppressWarnings("exports")
    public static Database of(Engine engine) {
        return new Database(new DuckDbDataSource(engine));
    }

    /**
     * Runs a query.
     *
     * @param sql the query
     * @return its rows in order, values separated by commas
     * @throws SQLException if the database refuses it
     */
    public List<String> rows(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    private static String row(ResultSet result) throws SQLException {
        var values = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            boolean isTime = result.getMetaData().getColumnTypeName(i).equals("TIMESTAMP");
            var value = isTime ? result.getObject(i, LocalDateTime.class) : result.getObject(i);
            values.add(value == null ? "NULL" : value instanceof String ? "'" + value + "'" : value.toString());
        }
        return String.join(", ", values);
    }

    /**
     * Runs a statement.
     *
     * @param sql the statement
     * @throws SQLException if the database refuses it
     */
    public void run(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Reads the five tables of the Sparkify star, without what the warehouse keeps for itself.
     *
     * @return the rows by table, sorted as texts
     * @throws SQLException if a table is not there
     */
    public SortedMap<String, List<String>> star() throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (var table : List.of("dim_users", "dim_songs", "dim_artists", "dim_time", "fact_songplays")) {
            var rows = rows("select columns('^(?:[^s]|s[^p]).*') from " + table);
            tables.put(table, rows.stream().sorted().toList());
        }
        return tables;
    }

    /**
     * Reads all that there is: every table of every schema.
     *
     * @return the rows by table, sorted
     * @throws SQLException if a table cannot be read
     */
    public SortedMap<String, List<String>> everything() throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (var quoted : rows(TABLES)) {
            var table = quoted.substring(1, quoted.length() - 1);
            tables.put(table, rows("select * from " + table + " order by all"));
        }
        return tables;
    }

    /**
     * Reads all that there is but the count and the number of loads, which each load changes.
     *
     * @return the rows by table, sorted
     * @throws SQLException if a table cannot be read
     */
    public SortedMap<String, List<String>> content() throws SQLException {
        return everything().entrySet().stream()
                .filter(table -> NOTES.stream().noneMatch(table.getKey()::endsWith))
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
