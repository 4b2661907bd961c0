package dev.sparkify.local.internal.json;

/** Takes single values of one kind; empty text is NULL. */
public abstract sealed class ScalarColumn extends Column permits LongColumn, DoubleColumn, DecimalColumn {
    private final String kind;

    /** Creates it; the kind completes the sentence «200.5 is not …». */
    ScalarColumn(Field field, int rows, Blame blame, String kind) {
        super(field, rows, blame);
        this.kind = kind;
    }

    /** Takes text that is not empty. */
    abstract void filled(StringToken text, int row);

    @Override
    final void text(StringToken text, int row) {
        if (text.isEmpty()) {
            nothing(row);
        } else {
            filled(text, row);
        }
    }

    @Override
    void number(NumberToken number, int row) {
        refuseKind(number);
    }

    @Override
    void bool(boolean value, int row) {
        refuseKind(value);
    }

    @Override
    final void json(Cursor cursor, int from, int to, int row) {
        refuseKind(kind(cursor.bytes[from]));
    }

    final void refuseKind(Object value) {
        refuseKind(value, "");
    }

    /** Refuses a value, and says what COPY makes of it. */
    final void refuseKind(Object value, String because) {
        refuse(value, "is not " + kind + because);
    }
}
