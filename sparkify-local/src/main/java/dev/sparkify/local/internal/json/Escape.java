package dev.sparkify.local.internal.json;

/** Reads one escape of a JSON string, such as {@code \n} or a pair of surrogates. */
final class Escape {
    /** What the escape stands for; a replacement character for half a pair. */
    int character;
    /** Whether the last escape was half a pair of surrogates. */
    boolean lone;

    /** Reads the escape whose backslash is at an index and returns the index after it. */
    int read(Cursor cursor, int index) {
        byte kind = cursor.bytes[index + 1];
        lone = false;
        if (kind == 'u') {
            return unicode(cursor, index);
        }
        character = switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw cursor.unexpected(index + 1, "an escape");
        };
        return index + 2;
    }

    private int unicode(Cursor cursor, int index) {
        int unit = unit(cursor, index);
        int end = index + 6;
        if (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE) {
            character = unit;
            return end;
        }
        return surrogate(cursor, (char) unit, end);
    }

    private int surrogate(Cursor cursor, char unit, int end) {
        if (Character.isHighSurrogate(unit) && cursor.bytes[end] == '\\' && cursor.bytes[end + 1] == 'u') {
            char low = (char) unit(cursor, end);
            if (Character.isLowSurrogate(low)) {
                character = Character.toCodePoint(unit, low);
                return end + 6;
            }
        }
        lone = true;
        character = 0xfffd;
        return end;
    }

    private static int unit(Cursor cursor, int index) {
        int value = 0;
        for (int i = index + 2; i < index + 6; i++) {
            int digit = Character.digit(cursor.bytes[i], 16);
            if (digit < 0) {
                throw cursor.unexpected(i, "a hexadecimal digit");
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
