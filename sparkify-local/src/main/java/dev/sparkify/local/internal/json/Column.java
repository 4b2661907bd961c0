package dev.sparkify.local.internal.json;

import dev.sparkify.personal.Masking;
import dev.sparkify.type.ColumnType;

/** Judges the values of one column and holds the good ones of a batch. */
public abstract sealed class Column permits BytesColumn, ScalarColumn {
    private static final int MOST_SHOWN = 100;

    final boolean[] absent;
    private final String name;
    private final ColumnType type;
    private final Field.Shown shown;
    private final Blame blame;

    Column(Field field, int rows, Blame blame) {
        this.name = field.column();
        this.type = field.type();
        this.shown = field.shown();
        this.absent = new boolean[rows];
        this.blame = blame;
    }

    /** Takes a JSON string. */
    abstract void text(StringToken text, int row);

    /** Takes a JSON number. */
    abstract void number(NumberToken number, int row);

    /** Takes true or false. */
    abstract void bool(boolean value, int row);

    /** Takes a range of JSON: an object or an array, or any value but null if that is what is wanted. */
    abstract void json(Cursor cursor, int from, int to, int row);

    /** Tells whether all but null is wanted as a range of JSON. */
    boolean takesJson() {
        return false;
    }

    /** Takes null, and the lack of a value. */
    final void nothing(int row) {
        absent[row] = true;
    }

    final String name() {
        return name;
    }

    /**
     * Returns the type of the values.
     *
     * @return the type
     */
    public final ColumnType type() {
        return type;
    }

    /**
     * Tells which rows are NULL.
     *
     * @return true for NULL, by row of the batch
     */
    public final boolean[] absent() {
        return absent;
    }

    final void refuse(String why) {
        blame.on(name, why);
    }

    final void refuse(Object value, String why) {
        refuse((shown == Field.Shown.NOTHING ? Masking.MASK : shortened(value.toString())) + " " + why);
    }

    static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    static String quoted(StringToken text) {
        return '"' + shortened(text.toString()) + '"';
    }

    static String kind(byte first) {
        return first == '{' ? "an object" : "an array";
    }
}
