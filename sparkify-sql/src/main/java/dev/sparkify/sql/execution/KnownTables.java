package dev.sparkify.sql.execution;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the columns of the tables that a session sees, as its transaction left them: first its temporary tables, then those
 * of the warehouse. Used by one thread.
 */
final class KnownTables {
    private final DeclaredTables shared;
    private final String defaultSchema;
    private final Map<TableName, Optional<List<TableColumn>>> changes = new HashMap<>();
    private final Map<TableName, List<TableColumn>> temporary = new HashMap<>();
    private Map<TableName, List<TableColumn>> temporaryBefore = Map.of();

    KnownTables(DeclaredTables shared, String defaultSchema) {
        this.shared = shared;
        this.defaultSchema = defaultSchema;
    }

    void begin() {
        temporaryBefore = Map.copyOf(temporary);
    }

    void commit() {
        shared.change(changes);
        changes.clear();
    }

    void rollBack() {
        changes.clear();
        temporary.clear();
        temporary.putAll(temporaryBefore);
    }

    /** Tells the columns of a table; empty if nobody declared them here. */
    Optional<List<TableColumn>> columns(TableName name) {
        var table = plain(name);
        var own = Optional.ofNullable(temporary.get(table));
        return own.isPresent() ? own : permanent(table);
    }

    private Optional<List<TableColumn>> permanent(TableName table) {
        return changes.containsKey(table)
                ? changes.get(table)
                : Optional.ofNullable(shared.all().get(table));
    }

    /** Tells whether a schema holds a table by which the warehouse remembers itself. */
    boolean holdsLedger(String schema, String prefix) {
        var wanted = plain(new TableName(Optional.of(schema), "")).schema();
        return shared.all().keySet().stream()
                .anyMatch(table -> table.schema().equals(wanted) && table.name().startsWith(prefix));
    }

    void made(TableName name, Lifetime lifetime, List<TableColumn> columns) {
        var table = plain(name);
        if (lifetime == Lifetime.TEMPORARY) {
            temporary.put(table, columns);
        } else {
            changes.put(table, Optional.of(columns));
        }
    }

    void changed(TableName name, List<TableColumn> columns) {
        made(name, temporary.containsKey(plain(name)) ? Lifetime.TEMPORARY : Lifetime.PERMANENT, columns);
    }

    void renamed(TableName from, TableName to, List<TableColumn> columns) {
        boolean isTemporary = temporary.containsKey(plain(from));
        gone(from);
        made(to, isTemporary ? Lifetime.TEMPORARY : Lifetime.PERMANENT, columns);
    }

    void gone(TableName name) {
        var table = plain(name);
        if (temporary.remove(table) == null) {
            changes.put(table, Optional.empty());
        }
    }

    private TableName plain(TableName name) {
        var schema = name.schema().map(Names::folded).filter(named -> !named.equals(defaultSchema));
        return new TableName(schema, Names.folded(name.name()));
    }
}
