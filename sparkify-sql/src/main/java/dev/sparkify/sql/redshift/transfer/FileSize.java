package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import java.math.BigDecimal;

/**
 * Is the most that a file of UNLOAD holds.
 *
 * @param amount a number of units
 * @param unit megabytes or gigabytes
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-maxfilesize">Redshift: UNLOAD,
 *     MAXFILESIZE</a>
 */
public record FileSize(BigDecimal amount, Unit unit) {
    private static final BigDecimal LEAST_MEGABYTES = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_MEGABYTES = BigDecimal.valueOf(6200);

    /** Is a unit of size. */
    public enum Unit {
        /** Is megabytes. */
        MB(1),
        /** Is gigabytes. */
        GB(1000);

        private final BigDecimal megabytes;

        Unit(int megabytes) {
            this.megabytes = BigDecimal.valueOf(megabytes);
        }
    }

    /**
     * Checks the size.
     *
     * @throws InvalidModelException if it is less than 5 MB or more than 6.2 GB
     */
    public FileSize {
        var megabytes = amount.multiply(unit.megabytes);
        if (megabytes.compareTo(LEAST_MEGABYTES) < 0 || megabytes.compareTo(MOST_MEGABYTES) > 0) {
            throw new InvalidModelException("A file of " + amount.toPlainString() + " " + unit
                    + " cannot be asked for; MAXFILESIZE takes 5 MB to 6.2 GB (Redshift: UNLOAD)");
        }
    }

    /**
     * Returns a size in megabytes.
     *
     * @param amount from 5 to 6200
     * @return the size
     * @throws InvalidModelException if it is out of that range
     */
    public static FileSize megabytes(long amount) {
        return new FileSize(BigDecimal.valueOf(amount), Unit.MB);
    }

    /**
     * Returns a size in gigabytes.
     *
     * @param amount a decimal number, up to 6.2
     * @return the size
     * @throws InvalidModelException if it is less than 5 MB or more than 6.2 GB
     */
    public static FileSize gigabytes(double amount) {
        return new FileSize(BigDecimal.valueOf(amount), Unit.GB);
    }
}
