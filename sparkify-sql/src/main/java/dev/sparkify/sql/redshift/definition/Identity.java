package dev.sparkify.sql.redshift.definition;

/**
 * Says that Redshift numbers the rows of a table. Numbers are unique, but have gaps and no order.
 *
 * @param kind who gives the numbers
 * @param seed the first number
 * @param step what is added for the next, not 0
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">Redshift: CREATE TABLE</a>
 */
public record Identity(Kind kind, long seed, long step) {
    /** Says who gives the numbers. */
    public enum Kind {
        /** Redshift alone: an INSERT cannot. */
        ALWAYS,
        /** Redshift where a row brings none; what it brings is not checked to be unique, and moves no number. */
        BY_DEFAULT
    }
}
