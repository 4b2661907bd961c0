package dev.sparkify.sql.statement;

import dev.sparkify.internal.Names;
import java.util.Optional;

/**
 * Names a table.
 *
 * @param schema the schema; empty: the engine's default, or a temporary table
 * @param name the table
 */
public record TableName(Optional<String> schema, String name) {
    /**
     * Names a table in the schema that comes first on the search path.
     *
     * @param name the table; folded to lower case
     * @return the name without schema
     */
    public static TableName of(String name) {
        return new TableName(Optional.empty(), Names.folded(name));
    }

    /**
     * Names a table in a schema.
     *
     * @param schema the schema; folded to lower case
     * @param name the table; folded to lower case
     * @return the name with its schema
     */
    public static TableName of(String schema, String name) {
        return new TableName(Optional.of(Names.folded(schema)), Names.folded(name));
    }

    /**
     * Names a table of the session.
     *
     * @param name the table
     * @return the name without schema
     */
    public static TableName temporary(String name) {
        return new TableName(Optional.empty(), name);
    }

    /**
     * Takes rows from the table in a query.
     *
     * @param alias what it is called there
     * @return the rows
     */
    public Query.FromTable as(String alias) {
        return new Query.FromTable(this, Optional.of(alias));
    }
}
