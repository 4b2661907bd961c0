package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.util.regex.Pattern;

/**
 * Says which objects of Amazon S3 are meant: all below a folder, or a single file. Redshift takes every key that begins
 * like the one it is given, so a folder always ends with a slash: {@code log_data/} does not reach into
 * {@code log_data_old/}. Source: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-source-s3.html
 *
 * @param bucket the name of the bucket
 * @param key the key of a file, or a folder that ends with a slash; empty: the whole bucket
 */
public record S3Prefix(String bucket, String key) {
    private static final String SCHEME = "s3://";
    private static final Pattern FILE = Pattern.compile("\\.(json|jsonl|ndjson)(\\.(gz|bz2|lzo|zst))?$");
    private static final Pattern HIDDEN = Pattern.compile("(^|/)[._]");

    /**
     * Checks that a bucket is named.
     *
     * @throws InputException if its name is empty
     */
    public S3Prefix {
        if (bucket.isEmpty()) {
            throw new InputException(SCHEME + "/" + key + " names no bucket: write s3://bucket/prefix");
        }
    }

    /**
     * Returns what Redshift reads at a location: one file if it ends with {@code .json}, {@code .jsonl} or
     * {@code .ndjson}, also with {@code .gz} behind; else a folder, with or without a slash at its end.
     *
     * @param location begins with {@code s3://}
     * @return the prefix
     * @throws InputException if it is a place of this machine, a pattern with {@code *}, or names no bucket
     */
    public static S3Prefix of(Location location) {
        if (!location.isS3()) {
            throw new InputException("Redshift reads from s3://bucket/prefix, not from " + location);
        }
        if (location.uri().contains("*")) {
            throw new InputException("Redshift reads a prefix, not a pattern: name the folder of " + location);
        }
        var prefix = split(location);
        return FILE.matcher(prefix.key()).find() ? prefix : prefix.asFolder();
    }

    /**
     * Returns the folder at a location, whatever its name ends with.
     *
     * @param location begins with {@code s3://}; a slash is added at its end where there is none
     * @return the prefix
     * @throws InputException if it is a place of this machine, or names no bucket
     */
    public static S3Prefix folder(Location location) {
        if (!location.isS3()) {
            throw new InputException("Redshift needs a folder s3://bucket/folder/, not " + location);
        }
        return split(location).asFolder();
    }

    private static S3Prefix split(Location location) {
        var path = location.uri().substring(SCHEME.length());
        int slash = path.indexOf('/');
        return slash < 0 ? new S3Prefix(path, "") : new S3Prefix(path.substring(0, slash), path.substring(slash + 1));
    }

    private S3Prefix asFolder() {
        return isFolder() ? this : new S3Prefix(bucket, key + "/");
    }

    /**
     * Tells whether all below it are meant, and not a single file.
     *
     * @return true for a folder and for a whole bucket
     */
    public boolean isFolder() {
        return key.isEmpty() || key.endsWith("/");
    }

    /**
     * Tells whether a file is meant, as on other platforms: the file itself, or one below the folder whose name ends as JSON's
     * do, also compressed; what begins with a dot or an underscore is skipped, and so is all below such folders.
     *
     * @param object the key of an object of this bucket
     * @return true if a load reads it
     */
    public boolean means(String object) {
        if (!isFolder()) {
            return object.equals(key);
        }
        return object.startsWith(key)
                && FILE.matcher(object).find()
                && !HIDDEN.matcher(object.substring(key.length())).find();
    }

    /**
     * Tells the URI.
     *
     * @return such as {@code s3://bucket/folder/}
     */
    public String uri() {
        return SCHEME + bucket + "/" + key;
    }

    @Override
    public String toString() {
        return uri();
    }
}
