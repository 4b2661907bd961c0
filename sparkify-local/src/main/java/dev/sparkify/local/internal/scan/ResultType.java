package dev.sparkify.local.internal.scan;

import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;

/** Tells by which type of DuckDB a column is handed over. */
final class ResultType implements ColumnType.Visitor<DuckDBLogicalType> {
    @Override
    public DuckDBLogicalType simple(SimpleType type) {
        return of(column(type));
    }

    // The driver cannot write TIME (it has no setter), so that goes as text that converts.
    private static DuckDBColumnType column(SimpleType type) {
        return switch (type) {
            case SMALLINT -> DuckDBColumnType.SMALLINT;
            case INTEGER -> DuckDBColumnType.INTEGER;
            case BIGINT -> DuckDBColumnType.BIGINT;
            case REAL -> DuckDBColumnType.FLOAT;
            case DOUBLE_PRECISION -> DuckDBColumnType.DOUBLE;
            case BOOLEAN -> DuckDBColumnType.BOOLEAN;
            case DATE -> DuckDBColumnType.DATE;
            case TIMESTAMP -> DuckDBColumnType.TIMESTAMP;
            case TIMESTAMPTZ -> DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE;
            case TIME, SUPER -> DuckDBColumnType.VARCHAR;
            case TIMETZ, INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND, HLLSKETCH, GEOMETRY, GEOGRAPHY ->
                throw new IllegalStateException("fields of type " + type + " are refused");
        };
    }

    @Override
    public DuckDBLogicalType decimal(DecimalType type) {
        try {
            return DuckDBLogicalType.decimal(type.precision(), type.scale());
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refuses " + type, e);
        }
    }

    @Override
    public DuckDBLogicalType character(CharType type) {
        return of(DuckDBColumnType.VARCHAR);
    }

    @Override
    public DuckDBLogicalType varchar(VarcharType type) {
        return of(DuckDBColumnType.VARCHAR);
    }

    @Override
    public DuckDBLogicalType varbyte(VarbyteType type) {
        throw new IllegalStateException("fields of type " + type + " are refused");
    }

    private static DuckDBLogicalType of(DuckDBColumnType type) {
        try {
            return DuckDBLogicalType.of(type);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refuses " + type, e);
        }
    }
}
