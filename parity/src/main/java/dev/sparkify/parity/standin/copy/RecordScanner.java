package dev.sparkify.parity.standin.copy;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the objects of a file: they stand one after another, with nothing but white space between them. What begins no
 * object, or is none, goes to the end of the line it begins on.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Redshift: data format</a>
 */
final class RecordScanner {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final byte[] bytes;
    private final String openings;
    private int at;
    private int line = 1;

    RecordScanner(byte[] bytes, String openings) {
        this.bytes = bytes;
        this.openings = openings;
        at = Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK) ? MARK.length : 0;
    }

    /**
     * Is what might be a record.
     *
     * @param begin where it begins
     * @param end where it ends
     * @param line the line it begins on, counted from 1
     * @param lastLine the line it ends on
     * @param isWhole whether all of its brackets are closed
     */
    record Found(int begin, int end, int line, int lastLine, boolean isWhole) {}

    Optional<Found> next() {
        while (at < bytes.length && isBlank(bytes[at])) {
            step();
        }
        if (at == bytes.length) {
            return Optional.empty();
        }
        int begin = at;
        int first = line;
        int end = openings.indexOf(bytes[at]) >= 0 ? closing() : -1;
        if (end < 0) {
            var broken = new Found(begin, endOfLine(begin), first, first, false);
            at = broken.end();
            return Optional.of(broken);
        }
        while (at < end) {
            step();
        }
        return Optional.of(new Found(begin, end, first, line, true));
    }

    private void step() {
        if (bytes[at++] == '\n') {
            line++;
        }
    }

    /** Goes back to the end of the line on which something begins that proved to be no record, and gives that line. */
    Found onlyLine(Found found) {
        at = Math.min(found.end(), endOfLine(found.begin()));
        line = found.line();
        return new Found(found.begin(), at, line, line, false);
    }

    byte[] bytes(Found found) {
        return Arrays.copyOfRange(bytes, found.begin(), found.end());
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\r' || value == '\n';
    }

    private int endOfLine(int begin) {
        int end = begin;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int closing() {
        int depth = 0;
        boolean isText = false;
        for (int place = at; place < bytes.length; place++) {
            byte value = bytes[place];
            if (isText) {
                if (value == '\\') {
                    place++;
                } else if (value == '"') {
                    isText = false;
                }
            } else if (value == '"') {
                isText = true;
            } else if (value == '{' || value == '[') {
                depth++;
            } else if (value == '}' || value == ']') {
                depth--;
                if (depth == 0) {
                    return place + 1;
                }
            }
        }
        return -1;
    }
}
