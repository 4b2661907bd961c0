package dev.sparkify.aws.internal;

import java.nio.file.Path;

/**
 * Is a file, or whole lines of it.
 *
 * @param file the file, absolute
 * @param offset the byte at which it begins, from 0
 * @param length its bytes
 * @param line the line at which it begins, from 1
 * @param digest SHA-256 of its bytes
 */
public record FilePart(Path file, long offset, long length, long line, String digest) {
    private static final String COMPRESSED = ".gz";

    static boolean isCompressed(Path file) {
        return file.toString().endsWith(COMPRESSED);
    }

    boolean isCompressed() {
        return isCompressed(file);
    }
}
