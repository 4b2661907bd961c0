package dev.sparkify.mapping;

import dev.sparkify.internal.Names;

/**
 * Says what a column of the target is made of.
 *
 * @param column the column of the target, lower-cased
 * @param value computed from the staged record
 */
public record Assignment(String column, Expression value) {
    /** Folds the name to lower case, as Redshift does. */
    public Assignment {
        column = Names.folded(column);
    }
}
