package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Is the number read last: its digits as a whole number, and by which power of ten that is to be taken. */
final class NumberToken {
    /** So many digits always fit a long. */
    static final int SAFE_DIGITS = 18;

    private static final int GREAT_EXPONENT = 100_000_000;

    byte[] bytes = new byte[0];
    int from;
    int to;
    boolean negative;
    /** Whether it has neither fraction nor exponent. */
    boolean whole;
    /** Whether it is written with a zero before other digits, which JSON does not know. */
    boolean padded;
    /** Its digits; wrong if there are more than fit. */
    long mantissa;
    /** How many digits it has. */
    int digits;
    /** By which power of ten the mantissa is multiplied. */
    int power;

    /** Reads a number; returns the index after it, or the complement of the index of the byte that should not be there. */
    int scan(byte[] source, int start) {
        bytes = source;
        from = start;
        negative = source[start] == '-';
        whole = true;
        mantissa = 0;
        digits = 0;
        power = 0;
        int first = negative ? start + 1 : start;
        int end = digits(first);
        padded = source[first] == '0' && digits > 1;
        to = end;
        if (end == first) {
            return ~end;
        }
        byte next = source[end];
        return next == '.' || next == 'e' || next == 'E' ? fraction(end) : end;
    }

    private int digits(int start) {
        int index = start;
        long value = mantissa;
        int digit = bytes[index] - '0';
        while (digit >= 0 && digit <= 9) {
            value = 10 * value + digit;
            digit = bytes[++index] - '0';
        }
        mantissa = value;
        digits += index - start;
        return index;
    }

    private int fraction(int point) {
        whole = false;
        to = point;
        if (bytes[point] == '.') {
            to = digits(point + 1);
            power = point + 1 - to;
            if (power == 0) {
                return ~to;
            }
        }
        return bytes[to] == 'e' || bytes[to] == 'E' ? exponent(to + 1) : to;
    }

    private int exponent(int start) {
        boolean minus = bytes[start] == '-';
        int first = minus || bytes[start] == '+' ? start + 1 : start;
        int value = 0;
        to = first;
        while (bytes[to] >= '0' && bytes[to] <= '9') {
            value = Math.min(GREAT_EXPONENT, 10 * value + bytes[to] - '0');
            to++;
        }
        power += minus ? -value : value;
        return to == first ? ~to : to;
    }

    /** Tells whether the digits are all in the mantissa. */
    boolean isSmall() {
        return digits <= SAFE_DIGITS;
    }

    /** Reads the text of a JSON string as a number and tells whether it is one. */
    boolean scan(StringToken text) {
        return scan(text.bytes, text.from) == text.to;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, ISO_8859_1);
    }
}
