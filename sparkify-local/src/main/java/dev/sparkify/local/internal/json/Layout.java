package dev.sparkify.local.internal.json;

/** Tells how the records of a file lie in it. */
enum Layout {
    /** It takes more of the file to know. */
    UNKNOWN,
    /** A record ends on the line where it begins. */
    LINES,
    /** Records are objects with white space between them. */
    DOCUMENT;

    /** Finds out from the window, which stands at the first record. */
    static Layout of(Window window, Skipper skipper) {
        if (isObjectWithinLine(window, skipper)) {
            return LINES;
        }
        int lineEnd = window.newline();
        if (lineEnd == window.cursor.limit) {
            return window.more ? UNKNOWN : DOCUMENT;
        }
        return ofNextLine(window, lineEnd);
    }

    private static boolean isObjectWithinLine(Window window, Skipper skipper) {
        Cursor cursor = window.cursor;
        if (cursor.bytes[cursor.at] != '{') {
            return false;
        }
        cursor.withinLine = true;
        try {
            skipper.value(cursor, 0);
            return true;
        } catch (Malformed notAnObject) {
            return false;
        } finally {
            window.reset();
        }
    }

    private static Layout ofNextLine(Window window, int lineEnd) {
        byte[] bytes = window.cursor.bytes;
        int lineStart = lineEnd;
        for (int index = lineEnd; index < window.cursor.limit; index++) {
            if (bytes[index] == '\n') {
                lineStart = index + 1;
            } else if (!Cursor.isBlank(bytes[index])) {
                return bytes[lineStart] == '{' ? LINES : DOCUMENT;
            }
        }
        return window.more ? UNKNOWN : DOCUMENT;
    }
}
