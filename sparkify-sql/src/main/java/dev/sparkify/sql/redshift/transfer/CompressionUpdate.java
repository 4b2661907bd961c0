package dev.sparkify.sql.redshift.transfer;

/**
 * Says whether COPY chooses encodings of columns. Unless it is said, it does if the table is empty and none is encoded.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-load.html">Redshift: COPY, data load
 *     operations</a>
 */
public enum CompressionUpdate {
    /** By the type of each column. */
    PRESET,
    /** By a sample of what is loaded; may replace what was declared. */
    ON,
    /** Encodings stay as declared. */
    OFF
}
