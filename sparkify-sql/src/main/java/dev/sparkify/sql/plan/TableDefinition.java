package dev.sparkify.sql.plan;

import dev.sparkify.sql.statement.Statement;
import java.util.Optional;

/**
 * Is a table as it is declared.
 *
 * @param table by what statement it is created; its columns have their comments
 * @param comment what is said of the table
 */
public record TableDefinition(Statement.CreateTable table, Optional<String> comment) {}
