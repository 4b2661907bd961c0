package dev.sparkify.sql.redshift.definition;

import dev.sparkify.error.InvalidModelException;

/**
 * Is the most disk space that the tables of a schema may take.
 *
 * @param amount how many units, 1 or more
 * @param unit the unit
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html">Redshift: CREATE SCHEMA</a>
 */
public record SchemaQuota(long amount, Unit unit) {
    /** Is a unit of disk space. */
    public enum Unit {
        /** Megabytes. */
        MB,
        /** Gigabytes. */
        GB,
        /** Terabytes. */
        TB
    }

    /**
     * Checks the amount.
     *
     * @throws InvalidModelException if it is less than 1
     */
    public SchemaQuota {
        if (amount < 1) {
            throw new InvalidModelException("A quota of " + amount + " " + unit
                    + " leaves no room; it is 1 or more, or left out (Redshift: CREATE SCHEMA)");
        }
    }

    /**
     * Counts in megabytes.
     *
     * @param amount 1 or more
     * @return the quota
     * @throws InvalidModelException if the amount is less than 1
     */
    public static SchemaQuota megabytes(long amount) {
        return new SchemaQuota(amount, Unit.MB);
    }

    /**
     * Counts in gigabytes.
     *
     * @param amount 1 or more
     * @return the quota
     * @throws InvalidModelException if the amount is less than 1
     */
    public static SchemaQuota gigabytes(long amount) {
        return new SchemaQuota(amount, Unit.GB);
    }

    /**
     * Counts in terabytes.
     *
     * @param amount 1 or more
     * @return the quota
     * @throws InvalidModelException if the amount is less than 1
     */
    public static SchemaQuota terabytes(long amount) {
        return new SchemaQuota(amount, Unit.TB);
    }
}
