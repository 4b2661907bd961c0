package dev.sparkify.schema;

import dev.sparkify.internal.Names;

/**
 * Says that a column refers to the key of a dimension.
 *
 * @param column the column that refers, lower-cased
 * @param dimension the name of the dimension, lower-cased
 */
public record ForeignKey(String column, String dimension) {
    /** Folds both names to lower case, as Redshift does. */
    public ForeignKey {
        column = Names.folded(column);
        dimension = Names.folded(dimension);
    }
}
