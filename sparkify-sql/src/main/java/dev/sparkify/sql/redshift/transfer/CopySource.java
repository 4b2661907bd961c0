package dev.sparkify.sql.redshift.transfer;

/**
 * Says which files COPY reads.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-source-s3.html">Redshift: COPY from
 *     Amazon S3</a>
 */
public sealed interface CopySource {
    /**
     * Tells what FROM names.
     *
     * @return a prefix or the manifest
     */
    S3Place place();

    /**
     * Is every object whose key begins so: {@code s3://bucket/events} reads {@code s3://bucket/events-old/1.json}, too.
     *
     * @param place the prefix; that of a folder ends with a slash
     */
    record Prefix(S3Place place) implements CopySource {}

    /**
     * Is the objects that a manifest lists.
     *
     * @param place where the manifest lies, as {@link Manifest} writes it; of Parquet and ORC with sizes
     */
    record Listed(S3Place place) implements CopySource {}

    /**
     * Reads every object whose key begins so.
     *
     * @param uri the prefix; that of a folder ends with a slash
     * @return the source
     * @throws dev.sparkify.error.InvalidModelException if it is no place in Amazon S3
     */
    static CopySource prefix(String uri) {
        return new Prefix(S3Place.of(uri));
    }

    /**
     * Reads what a manifest lists.
     *
     * @param uri where the manifest lies
     * @return the source
     * @throws dev.sparkify.error.InvalidModelException if it is no place in Amazon S3
     */
    static CopySource manifest(String uri) {
        return new Listed(S3Place.of(uri));
    }
}
