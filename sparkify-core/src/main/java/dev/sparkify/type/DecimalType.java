package dev.sparkify.type;

import dev.sparkify.error.InvalidModelException;

/**
 * Is an exact number.
 *
 * @param precision digits in all, 1 to 38
 * @param scale digits behind the point, 0 to 37, at most the precision
 */
public record DecimalType(int precision, int scale) implements ColumnType {
    /** The most digits, by Redshift's page of numeric types. */
    public static final int MAX_PRECISION = 38;

    /** The most digits behind the point, by Redshift's page of numeric types. */
    public static final int MAX_SCALE = 37;

    /**
     * Checks precision and scale.
     *
     * @throws InvalidModelException if one of them is out of range
     */
    public DecimalType {
        if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > Math.min(MAX_SCALE, precision)) {
            throw new InvalidModelException(
                    "DECIMAL(" + precision + ", " + scale + "): the precision is 1 to " + MAX_PRECISION
                            + ", the scale 0 to " + MAX_SCALE + " and at most the precision (Redshift: Numeric types)");
        }
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.EXACT_NUMBER;
    }

    @Override
    public String spelling() {
        return "DECIMAL(" + precision + ", " + scale + ")";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.decimal(this);
    }

    @Override
    public String toString() {
        return spelling();
    }
}
