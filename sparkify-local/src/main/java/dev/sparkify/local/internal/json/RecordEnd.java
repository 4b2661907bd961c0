package dev.sparkify.local.internal.json;

/** Finds where a record ends of which is known where it begins. */
final class RecordEnd {
    private final Skipper skipper = new Skipper();
    private final Cursor cursor = new Cursor();

    /**
     * Returns how many bytes the object has that begins with the first byte; of what is no object, the bytes up to the
     * end of the line.
     *
     * @param bytes a content with some bytes to spare behind it
     * @param limit the bytes of the content
     */
    int of(byte[] bytes, int limit) {
        cursor.bytes = bytes;
        cursor.at = 0;
        cursor.limit(limit);
        try {
            skipper.value(cursor, 0);
            return cursor.at;
        } catch (Malformed malformed) {
            return malformed.at() < limit ? lineEnd(bytes, limit) : limit;
        }
    }

    private static int lineEnd(byte[] bytes, int limit) {
        int end = 0;
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
