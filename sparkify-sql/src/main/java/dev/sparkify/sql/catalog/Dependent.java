package dev.sparkify.sql.catalog;

import dev.sparkify.sql.statement.TableName;

/**
 * Is a view or the like that rests on a table, so that the table cannot be dropped without it.
 *
 * @param table the table
 * @param name what rests on it
 */
public record Dependent(TableName table, TableName name) {}
