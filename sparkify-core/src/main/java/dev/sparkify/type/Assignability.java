package dev.sparkify.type;

import java.util.Optional;

/** Decides which type holds all values of another, and which type holds the values of two. */
public final class Assignability {
    private static final int DIGITS_OF_DOUBLE = 15;

    private Assignability() {}

    /**
     * Tells whether every value of one type is a value of another, unchanged.
     *
     * @param from the type of the value
     * @param to the type of the column
     * @return true if nothing can be cut, rounded or refused
     */
    public static boolean fits(ColumnType from, ColumnType to) {
        if (from.equals(to)) {
            return true;
        }
        return switch (to.family()) {
            case WHOLE_NUMBER -> from.family() == TypeFamily.WHOLE_NUMBER && digits(from) <= digits(to);
            case EXACT_NUMBER -> fitsDecimal(from, (DecimalType) to);
            case APPROXIMATE_NUMBER -> fitsApproximate(from, to);
            case TEXT -> to instanceof VarcharType && from.family() == TypeFamily.TEXT && bytes(from) <= bytes(to);
            case BYTES ->
                from instanceof VarbyteType narrow && to instanceof VarbyteType wide && narrow.bytes() <= wide.bytes();
            case BOOLEAN, DATE, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> false;
            case INTERVAL, SEMISTRUCTURED, SKETCH, SPATIAL -> false;
        };
    }

    private static boolean fitsDecimal(ColumnType from, DecimalType to) {
        int whole = to.precision() - to.scale();
        return from instanceof DecimalType decimal
                ? decimal.scale() <= to.scale() && decimal.precision() - decimal.scale() <= whole
                : from.family() == TypeFamily.WHOLE_NUMBER && digits(from) <= whole;
    }

    private static boolean fitsApproximate(ColumnType from, ColumnType to) {
        return to == SimpleType.DOUBLE_PRECISION
                && (from == SimpleType.REAL
                        || (from.family() == TypeFamily.WHOLE_NUMBER && digits(from) <= DIGITS_OF_DOUBLE));
    }

    /**
     * Finds the narrowest type that holds the values of both.
     *
     * @param one a type
     * @param other another
     * @return the type; empty if there is none without a cast
     */
    public static Optional<ColumnType> common(ColumnType one, ColumnType other) {
        if (fits(one, other)) {
            return Optional.of(other);
        }
        if (fits(other, one)) {
            return Optional.of(one);
        }
        if (one.family() == TypeFamily.TEXT && other.family() == TypeFamily.TEXT) {
            return Optional.of(ColumnType.varchar(Math.max(bytes(one), bytes(other))));
        }
        if (one instanceof DecimalType left && other instanceof DecimalType right) {
            int scale = Math.max(left.scale(), right.scale());
            int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
            return whole + scale <= DecimalType.MAX_PRECISION
                    ? Optional.of(ColumnType.decimal(whole + scale, scale))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Counts the digits that a whole number may have.
     *
     * @param type SMALLINT, INTEGER or BIGINT
     * @return 5, 10 or 19
     */
    public static int digits(ColumnType type) {
        return type == SimpleType.SMALLINT ? 5 : type == SimpleType.INTEGER ? 10 : 19;
    }

    /**
     * Tells how long a text may be.
     *
     * @param type CHAR or VARCHAR
     * @return the most bytes
     */
    public static int bytes(ColumnType type) {
        return type instanceof VarcharType varchar ? varchar.bytes() : ((CharType) type).bytes();
    }
}
