package dev.sparkify.local.internal.json;

import dev.sparkify.type.ColumnType;

/**
 * Is a column to be filled from records.
 *
 * @param column its name
 * @param type its type
 * @param place where in a record its value is found
 * @param rules what its values are judged by
 * @param shown what reasons tell of values that cannot be taken
 */
public record Field(String column, ColumnType type, Place place, Rules rules, Shown shown) {
    /** Says what reasons tell of values. */
    public enum Shown {
        /** The value. */
        VALUES,
        /** That there is one. */
        NOTHING
    }

    /**
     * Returns a field whose value stands at the top-level key of the column's name, whatever the case of A to Z.
     *
     * @param column name of column and key
     * @param type its type
     * @return the field
     */
    public static Field named(String column, ColumnType type) {
        return named(column, type, Place.Match.LATIN_CASE);
    }

    /**
     * Returns a field whose value stands at the top-level key of the column's name.
     *
     * @param column name of column and key
     * @param type its type
     * @param match which keys are taken for it
     * @return the field
     */
    public static Field named(String column, ColumnType type, Place.Match match) {
        return new Field(column, type, new Place.Key(column, match), Rules.ALL, Shown.VALUES);
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
        return new Field(column, type, Place.Path.parse(path), Rules.ALL, Shown.VALUES);
    }

    /**
     * Returns the same field under other rules.
     *
     * @param others what its values are judged by
     * @return the field
     */
    public Field under(Rules others) {
        return new Field(column, type, place, others, shown);
    }

    /**
     * Returns the same field of whose values nothing is told.
     *
     * @return the field
     */
    public Field masked() {
        return new Field(column, type, place, rules, Shown.NOTHING);
    }
}
