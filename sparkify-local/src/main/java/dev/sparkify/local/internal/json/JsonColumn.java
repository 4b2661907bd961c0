package dev.sparkify.local.internal.json;

/** Takes any value as compact JSON. */
public final class JsonColumn extends BytesColumn {
    private final CompactText compact = new CompactText();

    JsonColumn(Field field, int rows, Blame blame, boolean wanted) {
        super(field, rows, blame, wanted);
    }

    @Override
    boolean takesJson() {
        return true;
    }

    @Override
    void json(Cursor cursor, int from, int to, int row) {
        compact.write(cursor, from, to);
        if (compact.lone) {
            refuse("half a pair of surrogates is no character");
        } else {
            keep(compact.bytes, 0, compact.size, row);
        }
    }

    @Override
    void text(StringToken text, int row) {
        throw new IllegalStateException("strings are taken as JSON");
    }

    @Override
    void number(NumberToken number, int row) {
        throw new IllegalStateException("numbers are taken as JSON");
    }

    @Override
    void bool(boolean value, int row) {
        throw new IllegalStateException("truth values are taken as JSON");
    }
}
