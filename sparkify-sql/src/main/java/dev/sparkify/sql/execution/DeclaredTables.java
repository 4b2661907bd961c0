package dev.sparkify.sql.execution;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the columns of permanent tables as they were declared, where the engine forgets lengths: those of the star, and
 * those that sessions of this warehouse made since it was opened. Thread-safe.
 */
public final class DeclaredTables {
    private volatile Map<TableName, List<TableColumn>> tables;

    private DeclaredTables(Map<TableName, List<TableColumn>> tables) {
        this.tables = Map.copyOf(tables);
    }

    /**
     * Knows the tables of a star.
     *
     * @param star the star
     * @return what is known at first
     */
    public static DeclaredTables of(StarSchema star) {
        var tables = new LinkedHashMap<TableName, List<TableColumn>>();
        for (var planned : new SchemaPlanner(star).creation(Ledger.Made.TABLES).statements()) {
            if (planned.statement() instanceof Statement.CreateTable table) {
                tables.put(
                        table.table(),
                        table.columns().stream().map(TableColumn::of).toList());
            }
        }
        return new DeclaredTables(tables);
    }

    Map<TableName, List<TableColumn>> all() {
        return tables;
    }

    /** Takes over what a transaction changed, and nothing else: others may have changed other tables. */
    synchronized void change(Map<TableName, Optional<List<TableColumn>>> changes) {
        var after = new LinkedHashMap<>(tables);
        changes.forEach((table, columns) ->
                columns.ifPresentOrElse(known -> after.put(table, known), () -> after.remove(table)));
        tables = Map.copyOf(after);
    }
}
