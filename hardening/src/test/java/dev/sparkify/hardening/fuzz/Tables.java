package dev.sparkify.hardening.fuzz;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Sums up what is in every table of a database. */
final class Tables {
    private final DataSource source;
    private final String content;

    private Tables(DataSource source, String content) {
        this.source = source;
        this.content = content;
    }

    static Tables of(DataSource source) throws SQLException {
        var names = rows(source, "select schema_name || '.' || table_name from duckdb_tables() order by 1");
        return new Tables(
                source,
                names.stream()
                        .map(name -> "select '" + name + " ' || count(*) || ' ' || coalesce(bit_xor(hash(t)), 0) from "
                                + name + " t")
                        .collect(Collectors.joining(" union all ")));
    }

    List<String> content() throws SQLException {
        return rows(source, content);
    }

    private static List<String> rows(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
