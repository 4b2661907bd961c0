package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Takes text: strings decoded, numbers as they are written, all else as compact JSON. */
public final class TextColumn extends BytesColumn {
    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);

    private final int most;
    private final Unit unit;
    private final boolean asciiOnly;
    private final CompactText compact = new CompactText();

    TextColumn(Field field, int rows, Blame blame, Limit limit) {
        super(field, rows, blame, limit.wanted());
        this.most = limit.most();
        this.unit = limit.unit();
        this.asciiOnly = unit == Unit.SINGLE_BYTES;
    }

    /** Is what a text column takes, and whether its values are wanted or only judged. */
    record Limit(int most, Unit unit, boolean wanted) {}

    /** Says what is counted. */
    enum Unit {
        /** Bytes of UTF-8. */
        BYTES,
        /** Bytes, each a character of its own; there are no others. */
        SINGLE_BYTES,
        /** Characters, however many bytes they have. */
        CHARACTERS
    }

    @Override
    void text(StringToken text, int row) {
        if (text.lone) {
            refuse("half a pair of surrogates is no character");
        } else if (text.nul) {
            refuse("the character NUL is not taken");
        } else if (asciiOnly && !text.ascii) {
            refuseMultibyte(quoted(text));
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
            refuseMultibyte(kind(cursor.bytes[from]));
        } else {
            fit(compact.bytes, 0, compact.size, row);
        }
    }

    private void refuseMultibyte(String value) {
        refuse(value, "has characters of several bytes, which " + type() + " does not take; COPY refuses them");
    }

    private void fit(byte[] bytes, int from, int to, int row) {
        if (to - from > most) {
            overlong(bytes, from, to, row);
        } else {
            keep(bytes, from, to, row);
        }
    }

    private void overlong(byte[] bytes, int from, int to, int row) {
        if (unit != Unit.CHARACTERS) {
            boolean isCut = isBlank(bytes, from + most, to);
            refuse((to - from) + " bytes do not fit " + type()
                    + (isCut ? "; COPY would cut the blanks without a word" : "; COPY refuses them"));
            return;
        }
        int characters = Utf8.characters(bytes, from, to);
        if (characters > most) {
            refuse(characters + " characters do not fit " + type());
        } else {
            keep(bytes, from, to, row);
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            if (bytes[index] != ' ') {
                return false;
            }
        }
        return true;
    }
}
