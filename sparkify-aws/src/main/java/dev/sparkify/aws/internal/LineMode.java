package dev.sparkify.aws.internal;

import java.io.IOException;
import java.io.InputStream;

/** Tells whether a file of JSON has its records on lines, by the first of them. */
final class LineMode {
    private int depth;
    private boolean isText;
    private boolean isEscaped;

    private LineMode() {}

    /** Reads until the first object ends, or its line does; tells whether the object was first. */
    static boolean of(InputStream content) throws IOException {
        var first = new LineMode();
        int next = content.read();
        while (next >= 0 && !(next == '\n' && first.depth > 0)) {
            if (first.endsWith(next)) {
                return true;
            }
            next = content.read();
        }
        return false;
    }

    private boolean endsWith(int next) {
        if (isText) {
            isText = isEscaped || next != '"';
            isEscaped = !isEscaped && next == '\\';
        } else if (next == '"') {
            isText = depth > 0;
        } else if (next == '{' || (next == '[' && depth > 0)) {
            depth++;
        } else if ((next == '}' || next == ']') && depth > 0) {
            return --depth == 0;
        }
        return false;
    }
}
