package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Is a place in Amazon S3: an object, or a prefix that the keys of objects begin with.
 *
 * @param uri such as {@code s3://bucket/folder/}
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">Amazon S3: object keys</a>
 */
public record S3Place(String uri) {
    private static final int LONGEST_KEY = 1024;
    private static final String SCHEME = "s3://";
    private static final Pattern FORM = Pattern.compile("s3://[A-Za-z0-9._-]{3,255}(/\\P{Cntrl}*)?");

    /**
     * Checks the form.
     *
     * @throws InvalidModelException if it is not {@code s3://bucket/key}, or the key has more than 1024 bytes
     */
    public S3Place {
        if (!FORM.matcher(uri).matches()) {
            throw new InvalidModelException("Not a place in Amazon S3: " + uri + "; write it like s3://bucket/folder/,"
                    + " with 3 characters or more in the name of the bucket");
        }
        int length = key(uri).getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_KEY) {
            throw new InvalidModelException("The key of " + uri + " has " + length + " bytes; Amazon S3 takes "
                    + LONGEST_KEY + " (Amazon S3: object keys)");
        }
    }

    /**
     * Returns a place.
     *
     * @param uri such as {@code s3://bucket/folder/}
     * @return the place
     * @throws InvalidModelException if it is not {@code s3://bucket/key}, or the key has more than 1024 bytes
     */
    public static S3Place of(String uri) {
        return new S3Place(uri);
    }

    /**
     * Names the bucket.
     *
     * @return its name
     */
    public String bucket() {
        int end = uri.indexOf('/', SCHEME.length());
        return uri.substring(SCHEME.length(), end < 0 ? uri.length() : end);
    }

    /**
     * Returns an object of this folder.
     *
     * @param name the rest of its key
     * @return the object; a slash is put between where there is none
     */
    public S3Place resolve(String name) {
        return of((isFolder() ? uri : uri + "/") + name);
    }

    private static String key(String uri) {
        int end = uri.indexOf('/', SCHEME.length());
        return end < 0 ? "" : uri.substring(end + 1);
    }

    boolean isFolder() {
        return uri.endsWith("/");
    }

    /** Tells whether it names one object: a key that does not end like a folder. */
    boolean isObject() {
        return !key(uri).isEmpty() && !isFolder();
    }

    /** Tells the last part of the key. */
    String lastName() {
        var key = key(uri);
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return uri;
    }
}
