package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import java.time.Duration;

/**
 * Demands that the newest value of a column is not older than some time.
 *
 * @param table the table, lower-cased
 * @param column a DATE or TIMESTAMP, lower-cased
 * @param age more than nothing, in whole seconds
 * @param severity what becomes of a load that violates it
 */
public record Fresh(String table, String column, Duration age, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public Fresh {
        table = Names.folded(table);
        column = Names.folded(column);
    }

    @Override
    public String name() {
        return "the newest " + table + "." + column + " must not be older than " + age;
    }

    @Override
    public Fresh warning() {
        return new Fresh(table, column, age, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.fresh(this);
    }
}
