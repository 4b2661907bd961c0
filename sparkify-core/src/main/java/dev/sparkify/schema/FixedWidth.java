package dev.sparkify.schema;

import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;

/**
 * Counts the bytes that a column takes in every row, at least: a type of varying or undocumented width counts as nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html">Redshift: data types</a>
 */
final class FixedWidth implements ColumnType.Visitor<Integer> {
    /** So many digits are stored in 8 bytes, more in 16. */
    private static final int DIGITS_OF_LONG = 19;

    @Override
    public Integer simple(SimpleType type) {
        return switch (type) {
            case BOOLEAN -> 1;
            case SMALLINT -> 2;
            case INTEGER, REAL, DATE -> 4;
            case BIGINT, DOUBLE_PRECISION, TIMESTAMP, TIMESTAMPTZ -> 8;
            case TIME, TIMETZ, INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> 0;
            case SUPER, HLLSKETCH, GEOMETRY, GEOGRAPHY -> 0;
        };
    }

    @Override
    public Integer decimal(DecimalType type) {
        return type.precision() <= DIGITS_OF_LONG ? 8 : 16;
    }

    @Override
    public Integer character(CharType type) {
        return type.bytes();
    }

    @Override
    public Integer varchar(VarcharType type) {
        return 0;
    }

    @Override
    public Integer varbyte(VarbyteType type) {
        return 0;
    }
}
