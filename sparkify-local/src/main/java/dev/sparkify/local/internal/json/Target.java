package dev.sparkify.local.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Is what a value is read for: columns that take it, and values within it. */
final class Target {
    /** The numbers of the columns. */
    int[] columns = {};

    /** What is looked for within the value. */
    @Nullable
    Shape inside;

    /** What is wrong with the key itself, and the column that it was meant for. */
    @Nullable
    Miss miss;

    /**
     * Is a key that does not meet a column, though it looks as if it should.
     *
     * @param column the column
     * @param yields whether it is passed over where another key of the record meets the column
     * @param why it does not meet it
     */
    record Miss(int column, boolean yields, String why) {}

    void add(int column) {
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
    }

    Shape inside() {
        Shape shape = inside == null ? new Shape() : inside;
        inside = shape;
        return shape;
    }

    /** Returns what both stand for. */
    Target and(Target other) {
        var both = new Target();
        both.columns = Arrays.copyOf(columns, columns.length + other.columns.length);
        System.arraycopy(other.columns, 0, both.columns, columns.length, other.columns.length);
        both.inside = inside == null ? other.inside : inside;
        both.miss = both.columns.length == 0 ? other.miss : null;
        return both;
    }

    /** Tells whether it is one column and nothing else, as nearly all are. */
    boolean isSimple() {
        return columns.length == 1 && inside == null;
    }

    /** Returns one of the columns that are looked for. */
    int anyColumn() {
        return inside == null || columns.length > 0 ? columns[0] : inside.anyColumn();
    }
}
