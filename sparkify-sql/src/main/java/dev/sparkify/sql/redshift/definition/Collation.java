package dev.sparkify.sql.redshift.definition;

/**
 * Says whether comparisons of a text column tell capitals from small letters.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">Redshift: CREATE TABLE</a>
 */
public enum Collation {
    /** Capitals and small letters differ. */
    CASE_SENSITIVE,
    /** Capitals and small letters are the same. */
    CASE_INSENSITIVE
}
