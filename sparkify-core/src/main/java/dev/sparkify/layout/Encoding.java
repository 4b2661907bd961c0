package dev.sparkify.layout;

import static dev.sparkify.type.SimpleType.BIGINT;
import static dev.sparkify.type.SimpleType.BOOLEAN;
import static dev.sparkify.type.SimpleType.DATE;
import static dev.sparkify.type.SimpleType.DOUBLE_PRECISION;
import static dev.sparkify.type.SimpleType.INTEGER;
import static dev.sparkify.type.SimpleType.REAL;
import static dev.sparkify.type.SimpleType.SMALLINT;
import static dev.sparkify.type.SimpleType.SUPER;
import static dev.sparkify.type.SimpleType.TIMESTAMP;
import static dev.sparkify.type.SimpleType.TIMESTAMPTZ;

import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.TypeFamily;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.List;

/**
 * Names a compression of a column. A column without one is encoded as Redshift chooses.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html">Redshift: encodings</a>
 */
public enum Encoding {
    /** No compression; for every type. */
    RAW,
    /** For numbers, dates and times. */
    AZ64,
    /** A dictionary of a byte. */
    BYTEDICT,
    /** Differences of a byte. */
    DELTA,
    /** Differences of two bytes. */
    DELTA32K,
    /** For long text. */
    LZO,
    /** Values that mostly fit one byte. */
    MOSTLY8,
    /** Values that mostly fit two bytes. */
    MOSTLY16,
    /** Values that mostly fit four bytes. */
    MOSTLY32,
    /** Values that repeat in runs. */
    RUNLENGTH,
    /** A dictionary of 245 words. */
    TEXT255,
    /** A dictionary of 32 KB. */
    TEXT32K,
    /** For nearly everything. */
    ZSTD;

    /**
     * Tells whether a column of a type can be encoded so.
     *
     * @param type the type
     * @return true if it can
     */
    public boolean fits(ColumnType type) {
        return switch (this) {
            case RAW -> true;
            case AZ64 -> isDecimal(type) || isTime(type) || isOneOf(type, SMALLINT, INTEGER, BIGINT, DATE);
            case BYTEDICT -> isTextOrDecimal(type) || isOneOf(type, SMALLINT) || fitsMost(type);
            case DELTA -> isDecimal(type) || isOneOf(type, SMALLINT, INTEGER, BIGINT, DATE, TIMESTAMP);
            case DELTA32K -> isDecimal(type) || isOneOf(type, INTEGER, BIGINT, DATE, TIMESTAMP);
            case LZO -> isTextOrDecimal(type) || type instanceof VarbyteType || fitsLong(type);
            case MOSTLY8 -> isDecimal(type) || isOneOf(type, SMALLINT, INTEGER, BIGINT);
            case MOSTLY16 -> isDecimal(type) || isOneOf(type, INTEGER, BIGINT);
            case MOSTLY32 -> isDecimal(type) || isOneOf(type, BIGINT);
            case RUNLENGTH -> isTextOrDecimal(type) || isOneOf(type, SMALLINT, BOOLEAN) || fitsMost(type);
            case TEXT255, TEXT32K -> type instanceof VarcharType;
            case ZSTD -> isTextOrDecimal(type) || isOneOf(type, SMALLINT, BOOLEAN, SUPER) || fitsMost(type);
        };
    }

    private static boolean fitsMost(ColumnType type) {
        return isOneOf(type, INTEGER, BIGINT, REAL, DOUBLE_PRECISION, DATE, TIMESTAMP, TIMESTAMPTZ);
    }

    private static boolean fitsLong(ColumnType type) {
        return isOneOf(type, SMALLINT, INTEGER, BIGINT, DATE, TIMESTAMP, TIMESTAMPTZ, SUPER);
    }

    private static boolean isTime(ColumnType type) {
        return switch (type.family()) {
            case TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> true;
            case WHOLE_NUMBER, EXACT_NUMBER, APPROXIMATE_NUMBER, TEXT, BOOLEAN, DATE -> false;
            case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> false;
        };
    }

    private static boolean isTextOrDecimal(ColumnType type) {
        return isDecimal(type) || type.family() == TypeFamily.TEXT;
    }

    private static boolean isDecimal(ColumnType type) {
        return type instanceof DecimalType;
    }

    private static boolean isOneOf(ColumnType type, SimpleType... types) {
        return List.<ColumnType>of(types).contains(type);
    }
}
