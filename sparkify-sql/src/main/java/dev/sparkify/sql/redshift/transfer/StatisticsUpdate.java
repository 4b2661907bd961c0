package dev.sparkify.sql.redshift.transfer;

/**
 * Says whether the table is analyzed after COPY. Unless it is said, it is if the table was empty. To say it, the table must
 * be one's own.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-load.html">Redshift: COPY, data load
 *     operations</a>
 */
public enum StatisticsUpdate {
    /** It is analyzed. */
    ON,
    /** It is not. */
    OFF
}
