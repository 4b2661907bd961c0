package dev.sparkify.local.internal.json;

import dev.sparkify.type.ColumnType;

/**
 * Is a column to be filled from records.
 *
 * @param column its name
 * @param type its type
 * @param place where in a record its value is found
 */
public record Field(String column, ColumnType type, Place place) {
    /**
     * Returns a field whose value stands at the top-level key of the column's name, in any case.
     *
     * @param column name of column and key
     * @param type its type
     * @return the field
     */
    public static Field named(String column, ColumnType type) {
        return new Field(column, type, new Place.Key(column));
    }

    /**
     * Returns a field whose value stands at a path, its keys in exact case.
     *
     * @param column its name
     * @param type its type
     * @param path such as {@code $.a.b[0]} or {@code $['a']['b'][0]}
     * @return the field
     * @throws dev.sparkify.error.InputException if the path is none
     */
    public static Field at(String column, ColumnType type, String path) {
        return new Field(column, type, Place.Path.parse(path));
    }
}
