package dev.sparkify.sql.catalog;

import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.statement.Statement;
import java.util.Optional;
import java.util.Set;

/**
 * Is a table as it stands in a warehouse.
 *
 * @param definition by what statement it would be created as it is; its columns have their comments
 * @param comment what is said of the table
 * @param readers who may SELECT from it, its owner aside; nobody where the engine knows no rights
 * @param rows how many rows it has, as far as the engine tells without counting
 * @param bytes how much room it takes, 0 where the engine does not tell
 */
public record StandingTable(
        Statement.CreateTable definition, Optional<String> comment, Set<Grantee> readers, long rows, long bytes) {
    /** Takes a copy of the readers. */
    public StandingTable {
        readers = Set.copyOf(readers);
    }
}
