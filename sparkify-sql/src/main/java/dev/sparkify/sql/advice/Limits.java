package dev.sparkify.sql.advice;

/**
 * Holds where the adviser draws its lines. Redshift's documentation says «small», «large» and «far»; these are the numbers
 * that the adviser takes for them.
 */
final class Limits {
    /** AUTO copies a table to every node up to this size. */
    static final long AUTO_COPIES_BYTES = 32_000_000L;

    /** A table is copied to every node by choice up to this size. */
    static final long COPY_BYTES = 1_000_000_000L;

    /** A query that moves less does not feel it. */
    static final long FELT_BYTES = 1_000_000L;

    /** A query that moves more waits for it. */
    static final long HEAVY_BYTES = 100_000_000L;

    /** The fullest slice has so many times its fair share where a key is bad. */
    static final double BAD_SKEW = 2;

    /** The fullest slice has so many times its fair share where a key is not good. */
    static final double POOR_SKEW = 1.25;

    /** So many values a slice even out. */
    static final long VALUES_PER_SLICE = 10;

    /** So many rows of one date or time are found on one slice by a range of time. */
    static final long ROWS_PER_MOMENT = 100;

    /** A dimension with one row for so many of the fact is large. */
    static final long ROWS_PER_MEMBER = 10;

    /** A VARCHAR below this is not far too long. */
    static final int LONG_TEXT = 512;

    /** No VARCHAR is proposed below this. */
    static final int SHORT_TEXT = 16;

    /** A VARCHAR so many times as long as its longest value is far too long. */
    static final int ROOM = 10;

    /** The most bytes of a row in a query, by Redshift's page on CREATE TABLE. */
    static final int ROW_BYTES = 65_535;

    private Limits() {}

    /** Weighs bytes that are sent to other nodes. */
    static Severity severity(long bytes) {
        if (bytes >= HEAVY_BYTES) {
            return Severity.WARNING;
        }
        return bytes >= FELT_BYTES ? Severity.ADVICE : Severity.NOTE;
    }
}
