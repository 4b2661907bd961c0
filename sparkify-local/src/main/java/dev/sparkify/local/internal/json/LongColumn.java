package dev.sparkify.local.internal.json;

/** Holds values that a long can tell. */
public abstract sealed class LongColumn extends ScalarColumn
        permits WholeNumberColumn, BooleanColumn, DateColumn, TimeColumn, TimestampColumn, EpochColumn {
    private final long[] values;

    LongColumn(Field field, int rows, Blame blame, String kind) {
        super(field, rows, blame, kind);
        this.values = new long[rows];
    }

    final void keep(long value, int row) {
        absent[row] = false;
        values[row] = value;
    }

    /**
     * Returns the values: whole numbers; 1 and 0 for true and false; days since 1970 for dates; microseconds since
     * midnight for times, since 1970 UTC for timestamps.
     *
     * @return the values by row, anything where absent
     */
    public final long[] values() {
        return values;
    }
}
