package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Takes text: strings decoded, numbers as they are written, all else as compact JSON. */
public final class TextColumn extends BytesColumn {
    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);

    private final int most;
    private final boolean asciiOnly;
    private final CompactText compact = new CompactText();

    TextColumn(Field field, int rows, Blame blame, Limit limit) {
        super(field, rows, blame, limit.wanted());
        this.most = limit.bytes();
        this.asciiOnly = limit.asciiOnly();
    }

    /** Is what a text column takes, and whether its values are wanted or only judged. */
    record Limit(int bytes, boolean asciiOnly, boolean wanted) {}

    @Override
    void text(StringToken text, int row) {
        if (text.lone) {
            refuse("half a pair of surrogates is no character");
        } else if (text.nul) {
            refuse("the character NUL is not taken");
        } else if (asciiOnly && !text.ascii) {
            refuse(quoted(text), "has characters of several bytes, which " + type() + " does not take");
        } else {
            fit(text.bytes, text.from, text.to, row);
        }
    }

    @Override
    void number(NumberToken number, int row) {
        fit(number.bytes, number.from, number.to, row);
    }

    @Override
    void bool(boolean value, int row) {
        byte[] text = value ? TRUE : FALSE;
        fit(text, 0, text.length, row);
    }

    @Override
    void json(Cursor cursor, int from, int to, int row) {
        compact.write(cursor, from, to);
        if (compact.lone) {
            refuse("half a pair of surrogates is no character");
        } else if (asciiOnly && !compact.isAscii()) {
            refuse(kind(cursor.bytes[from]), "has characters of several bytes, which " + type() + " does not take");
        } else {
            fit(compact.bytes, 0, compact.size, row);
        }
    }

    private void fit(byte[] bytes, int from, int to, int row) {
        if (to - from > most) {
            refuse((to - from) + " bytes do not fit " + type());
        } else {
            keep(bytes, from, to, row);
        }
    }
}
