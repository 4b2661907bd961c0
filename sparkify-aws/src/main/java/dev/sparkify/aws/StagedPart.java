package dev.sparkify.aws;

import java.nio.file.Path;

/**
 * Is an object that holds a file of this machine, or lines of it.
 *
 * @param file the file, absolute
 * @param firstLine the line of the file at which the object begins, from 1
 * @param uri the object
 * @param bytes how much of the file it holds, as it lies on this machine
 * @param arrival how the object came there
 */
public record StagedPart(Path file, long firstLine, String uri, long bytes, Arrival arrival) {
    /** Says how an object came to its place. */
    public enum Arrival {
        /** It was uploaded. */
        UPLOADED,
        /** It was there with the same content. */
        WAS_THERE
    }

    /**
     * Tells which line of the file is meant.
     *
     * @param line a line of the object, from 1
     * @return the line of the file, from 1
     */
    public long lineOfFile(long line) {
        return firstLine + line - 1;
    }
}
