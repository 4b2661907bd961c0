package dev.sparkify.sql.execution;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is what a statement writes into a table.
 *
 * @param table the table
 * @param columns the columns of rows that were there before, folded; empty if all that it writes are new rows
 */
record Filled(TableName table, Set<String> columns) {
    Filled {
        columns = Set.copyOf(columns);
    }

    static Filled rows(TableName table) {
        return new Filled(table, Set.of());
    }

    static Filled column(TableName table, String column) {
        return new Filled(table, Set.of(Names.folded(column)));
    }

    /** Is what sets columns of rows that are there, and of others that are inserted. */
    static Filled columns(TableName table, List<Setting> changed, List<Setting> inserted) {
        return new Filled(
                table,
                Stream.concat(changed.stream(), inserted.stream())
                        .map(setting -> Names.folded(setting.column()))
                        .collect(Collectors.toSet()));
    }

    boolean areNewRows() {
        return columns.isEmpty();
    }

    boolean holds(String column) {
        return areNewRows() || columns.contains(Names.folded(column));
    }
}
