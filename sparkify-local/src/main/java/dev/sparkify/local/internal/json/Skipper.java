package dev.sparkify.local.internal.json;

import java.util.BitSet;

/** Reads over values and checks that they are JSON. */
final class Skipper {
    /** The most levels of nesting, the record itself included. */
    static final int MAX_DEPTH = 1000;

    private enum State {
        OPENED,
        AFTER_COMMA,
        AFTER_VALUE
    }

    private final Escape escape = new Escape();
    private final NumberToken number = new NumberToken();
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean tooDeep;

    /** Tells whether a value was nested too deeply. */
    boolean wasTooDeep() {
        return tooDeep;
    }

    /** Forgets what was nested too deeply. */
    void forget() {
        tooDeep = false;
    }

    /** Reads over the value that begins at the cursor, on some level of the record. */
    void value(Cursor cursor, int level) {
        depth = level;
        item(cursor, cursor.token());
        State state = State.OPENED;
        while (depth > level) {
            state = step(cursor, state);
        }
    }

    private State step(Cursor cursor, State state) {
        byte next = cursor.token();
        boolean inObject = objects.get(depth);
        if (next == (inObject ? '}' : ']') && state != State.AFTER_COMMA) {
            depth--;
            cursor.at++;
            return State.AFTER_VALUE;
        }
        if (state == State.AFTER_VALUE) {
            cursor.expect(',');
            return State.AFTER_COMMA;
        }
        if (inObject) {
            key(cursor);
        }
        return item(cursor, cursor.token());
    }

    private void key(Cursor cursor) {
        cursor.expect('"');
        cursor.at = StringToken.end(cursor, escape, cursor.at) + 1;
        cursor.expect(':');
    }

    private State item(Cursor cursor, byte first) {
        switch (first) {
            case '{', '[' -> {
                return open(cursor, first == '{');
            }
            case '"' -> cursor.at = StringToken.end(cursor, escape, cursor.at + 1) + 1;
            case 't' -> cursor.word("true");
            case 'f' -> cursor.word("false");
            case 'n' -> cursor.word("null");
            default -> number(cursor, number);
        }
        return State.AFTER_VALUE;
    }

    private State open(Cursor cursor, boolean object) {
        depth++;
        tooDeep |= depth > MAX_DEPTH;
        objects.set(depth, object);
        cursor.at++;
        return State.OPENED;
    }

    /** Reads the number at the cursor. */
    static void number(Cursor cursor, NumberToken number) {
        int end = number.scan(cursor.bytes, cursor.at);
        if (end < 0) {
            throw cursor.unexpected(~end, ~end == cursor.at ? "a value" : "a digit");
        }
        if (number.padded) {
            throw cursor.unexpected(
                    number.negative ? cursor.at + 2 : cursor.at + 1, "the end of a number that begins with 0");
        }
        cursor.at = end;
    }
}
