package dev.sparkify.local.internal.json;

/** Checks and writes characters beyond ASCII. */
final class Utf8 {
    private Utf8() {}

    /** Returns the index after the character of several bytes that begins at an index. */
    static int end(Cursor cursor, int index) {
        byte[] bytes = cursor.bytes;
        int lead = bytes[index] & 0xff;
        if (lead < 0xc2 || lead > 0xf4) {
            throw invalid(cursor, index);
        }
        int second = bytes[index + 1] & 0xff;
        if (second < leastSecond(lead) || second > greatestSecond(lead)) {
            throw invalid(cursor, index + 1);
        }
        int end = index + length(lead);
        for (int next = index + 2; next < end; next++) {
            if ((bytes[next] & 0xc0) != 0x80) {
                throw invalid(cursor, next);
            }
        }
        return end;
    }

    private static Malformed invalid(Cursor cursor, int index) {
        return index >= cursor.limit ? cursor.unexpected(index, "text") : new Malformed(index, "the text is not UTF-8");
    }

    private static int length(int lead) {
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    private static int leastSecond(int lead) {
        return lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    }

    private static int greatestSecond(int lead) {
        return lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    }

    /** Counts the characters of a valid text. */
    static int characters(byte[] bytes, int from, int to) {
        int characters = 0;
        for (int index = from; index < to; index++) {
            characters += (bytes[index] & 0xc0) == 0x80 ? 0 : 1;
        }
        return characters;
    }

    /** Writes a character and returns the index after it. */
    static int write(int character, byte[] target, int index) {
        if (character < 0x80) {
            target[index] = (byte) character;
            return index + 1;
        }
        int tails = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        target[index] = (byte) ((0xff00 >> (tails + 1)) | (character >> (6 * tails)));
        for (int tail = 1; tail <= tails; tail++) {
            target[index + tail] = (byte) (0x80 | ((character >> (6 * (tails - tail))) & 0x3f));
        }
        return index + tails + 1;
    }
}
