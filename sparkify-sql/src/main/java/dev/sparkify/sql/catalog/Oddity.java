package dev.sparkify.sql.catalog;

import dev.sparkify.sql.statement.TableName;

/**
 * Is something of a table that no model can say.
 *
 * @param table the table
 * @param found what is there, such as {@code the column tags of type UUID}
 */
public record Oddity(TableName table, String found) {
    @Override
    public String toString() {
        return table.schema().map(schema -> schema + ".").orElse("") + table.name() + " has " + found;
    }
}
