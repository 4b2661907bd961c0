package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.nio.file.Path;

/**
 * Says where files lie: a file, a folder (with all below it), a glob, or an {@code s3://} prefix.
 *
 * @param uri a path of this machine or {@code s3://bucket/prefix}
 */
public record Location(String uri) {
    private static final String S3 = "s3://";

    /**
     * Checks that something is named.
     *
     * @throws InputException if the text is blank
     */
    public Location {
        if (uri.isBlank()) {
            throw new InputException("A source needs a location: a file, folder, glob or s3:// prefix");
        }
    }

    /**
     * Returns a location.
     *
     * @param uri a path of this machine, absolute or relative to the working directory, or {@code s3://bucket/prefix}
     * @return the location
     * @throws InputException if the text is blank
     */
    public static Location of(String uri) {
        return new Location(uri);
    }

    /**
     * Returns a location on this machine.
     *
     * @param path a file or folder
     * @return the location
     */
    public static Location of(Path path) {
        return new Location(path.toString());
    }

    /**
     * Tells whether the files lie in Amazon S3.
     *
     * @return true if the location begins with {@code s3://}
     */
    public boolean isS3() {
        return uri.startsWith(S3);
    }

    @Override
    public String toString() {
        return uri;
    }
}
