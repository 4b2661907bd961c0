package dev.sparkify.sql.redshift.transfer;

/**
 * Says how the text of files is encoded; without it UTF-8.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html">Redshift: COPY, data
 *     conversion parameters</a>
 */
public enum TextEncoding {
    /** Is UTF-8. */
    UTF8,
    /** Is UTF-16 with a byte order mark. */
    UTF16,
    /** Is UTF-16, little-endian. */
    UTF16LE,
    /** Is UTF-16, big-endian. */
    UTF16BE,
    /** Is ISO 8859-1. */
    ISO88591
}
