package dev.sparkify.sql.advice;

import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.OptionalDouble;

/**
 * Tells how many bytes a value of a type takes, where all take the same.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html">Redshift: data types</a>
 */
final class StoredBytes implements ColumnType.Visitor<OptionalDouble> {
    private static final int MOST_DIGITS_OF_EIGHT_BYTES = 19;

    @Override
    public OptionalDouble simple(SimpleType type) {
        return switch (type) {
            case BOOLEAN -> OptionalDouble.of(1);
            case SMALLINT -> OptionalDouble.of(2);
            case INTEGER, REAL, DATE -> OptionalDouble.of(4);
            case BIGINT, DOUBLE_PRECISION, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ -> OptionalDouble.of(8);
            case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> OptionalDouble.empty();
            case SUPER, HLLSKETCH, GEOMETRY, GEOGRAPHY -> OptionalDouble.empty();
        };
    }

    @Override
    public OptionalDouble decimal(DecimalType type) {
        return OptionalDouble.of(type.precision() <= MOST_DIGITS_OF_EIGHT_BYTES ? 8 : 16);
    }

    @Override
    public OptionalDouble character(CharType type) {
        return OptionalDouble.of(type.bytes());
    }

    @Override
    public OptionalDouble varchar(VarcharType type) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble varbyte(VarbyteType type) {
        return OptionalDouble.empty();
    }
}
