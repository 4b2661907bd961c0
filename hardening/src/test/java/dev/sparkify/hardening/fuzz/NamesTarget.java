package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.type.ColumnType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Names and describes tables and columns in any way: the model refuses them, or the engine has exactly them. */
final class NamesTarget implements FuzzTarget {
    private final Connection connection;

    NamesTarget() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    public void read(Input input) throws SQLException {
        var texts = input.texts(4);
        try {
            var star = star(texts[0], texts[1], texts[2], texts[3]);
            var plan = new SchemaPlanner(star).creation(Ledger.Made.TABLES);
            assertThat(plan.script(Dialect.redshift())).isNotBlank();
            create(plan.script(Dialect.duckDb()));
            assertThat(ask("select comment from duckdb_tables() where table_name = '" + quoted(Names.folded(texts[0]))
                            + "'"))
                    .containsExactly(texts[2]);
            assertThat(ask("select column_name from duckdb_columns() where comment = '" + quoted(texts[3]) + "'"))
                    .contains(Names.folded(texts[1]));
        } catch (InputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            run("rollback");
        }
    }

    private static StarSchema star(String table, String column, String about, String aboutColumn) {
        return StarSchema.of(
                "fuzzed",
                StagingTable.named("s").column("id", ColumnType.integer()).column("name", ColumnType.varchar(20)),
                DimensionTable.named(table)
                        .key("id", ColumnType.integer())
                        .attribute(dev.sparkify.schema.Column.of(column, ColumnType.varchar(20))
                                .commented(aboutColumn))
                        .commented(about)
                        .madeFrom(Mapping.from("s").set("id", "id").set(column, "name")));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private void create(String script) throws SQLException {
        run(script.replaceFirst("(?i)commit;\\s*$", ""));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException none) {
            if (!sql.equals("rollback")) {
                throw none;
            }
        }
    }

    private List<String> ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
