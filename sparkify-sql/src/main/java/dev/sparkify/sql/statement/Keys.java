package dev.sparkify.sql.statement;

import java.util.List;

/**
 * Lists the keys of a table.
 *
 * @param primary the columns of the primary key; empty: none
 * @param unique further unique keys
 * @param foreign references
 */
public record Keys(List<String> primary, List<List<String>> unique, List<Reference> foreign) {
    /** Takes copies of the lists. */
    public Keys {
        primary = List.copyOf(primary);
        unique = List.copyOf(unique);
        foreign = List.copyOf(foreign);
    }

    /**
     * Lists no keys.
     *
     * @return no keys
     */
    public static Keys none() {
        return new Keys(List.of(), List.of(), List.of());
    }

    /**
     * Is a foreign key.
     *
     * @param column the column that refers
     * @param table the table referred to
     * @param key its key
     */
    public record Reference(String column, TableName table, String key) {}
}
