package dev.sparkify.sql.statement;

import java.util.Optional;

/**
 * Names a table.
 *
 * @param schema the schema; empty: the engine's default, or a temporary table
 * @param name the table
 */
public record TableName(Optional<String> schema, String name) {
    /**
     * Names a table of the session.
     *
     * @param name the table
     * @return the name without schema
     */
    public static TableName temporary(String name) {
        return new TableName(Optional.empty(), name);
    }
}
