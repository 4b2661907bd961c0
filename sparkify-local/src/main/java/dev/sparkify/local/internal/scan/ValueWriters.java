package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Batch;
import dev.sparkify.local.internal.json.BytesColumn;
import dev.sparkify.local.internal.json.Column;
import dev.sparkify.local.internal.json.DecimalColumn;
import dev.sparkify.local.internal.json.DoubleColumn;
import dev.sparkify.local.internal.json.LongColumn;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.duckdb.DuckDBWritableVector;

/** Finds what writes the values of a column. */
final class ValueWriters implements ColumnType.Visitor<ChunkWriter.OfVector> {
    private static final long NANOS_PER_MICRO = 1000;

    private final int column;

    ValueWriters(int column) {
        this.column = column;
    }

    /** Writes one value that is there. */
    private interface OfLong {
        void write(DuckDBWritableVector vector, int row, long value);
    }

    @Override
    public ChunkWriter.OfVector simple(SimpleType type) {
        return switch (type) {
            case SMALLINT -> longs((vector, row, value) -> vector.setShort(row, (short) value));
            case INTEGER -> longs((vector, row, value) -> vector.setInt(row, (int) value));
            case BIGINT -> longs((vector, row, value) -> vector.setLong(row, value));
            case BOOLEAN -> longs((vector, row, value) -> vector.setBoolean(row, value != 0));
            case DATE -> longs((vector, row, value) -> vector.setDate(row, LocalDate.ofEpochDay(value)));
            case TIME -> longs((vector, row, value) -> vector.setString(row, time(value)));
            case TIMESTAMP -> longs((vector, row, value) -> vector.setTimestamp(row, utc(value)));
            case TIMESTAMPTZ ->
                longs((vector, row, value) ->
                        vector.setOffsetDateTime(row, utc(value).atOffset(ZoneOffset.UTC)));
            case REAL -> this::floats;
            case DOUBLE_PRECISION -> this::doubles;
            case SUPER -> this::texts;
            case TIMETZ, INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND, HLLSKETCH, GEOMETRY, GEOGRAPHY ->
                throw refused(type);
        };
    }

    private static String time(long micros) {
        return LocalTime.ofNanoOfDay(micros * NANOS_PER_MICRO).toString();
    }

    private static LocalDateTime utc(long micros) {
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    @Override
    public ChunkWriter.OfVector decimal(DecimalType type) {
        return this::decimals;
    }

    @Override
    public ChunkWriter.OfVector character(CharType type) {
        return this::texts;
    }

    @Override
    public ChunkWriter.OfVector varchar(VarcharType type) {
        return this::texts;
    }

    @Override
    public ChunkWriter.OfVector varbyte(VarbyteType type) {
        throw refused(type);
    }

    private static IllegalStateException refused(ColumnType type) {
        return new IllegalStateException("fields of type " + type + " are refused");
    }

    private <T extends Column> T column(Batch batch, Class<T> kind) {
        return kind.cast(batch.columns().get(column));
    }

    private void texts(Batch batch, DuckDBWritableVector vector) {
        vector.setStringUtf8Batch(0, column(batch, BytesColumn.class).texts(batch.size()));
    }

    private ChunkWriter.OfVector longs(OfLong writer) {
        return (batch, vector) -> {
            LongColumn longs = column(batch, LongColumn.class);
            boolean[] absent = longs.absent();
            for (int row = 0; row < batch.size(); row++) {
                if (absent[row]) {
                    vector.setNull(row);
                } else {
                    writer.write(vector, row, longs.values()[row]);
                }
            }
        };
    }

    private void doubles(Batch batch, DuckDBWritableVector vector) {
        DoubleColumn doubles = column(batch, DoubleColumn.class);
        for (int row = 0; row < batch.size(); row++) {
            if (doubles.absent()[row]) {
                vector.setNull(row);
            } else {
                vector.setDouble(row, doubles.values()[row]);
            }
        }
    }

    private void floats(Batch batch, DuckDBWritableVector vector) {
        DoubleColumn doubles = column(batch, DoubleColumn.class);
        for (int row = 0; row < batch.size(); row++) {
            if (doubles.absent()[row]) {
                vector.setNull(row);
            } else {
                vector.setFloat(row, (float) doubles.values()[row]);
            }
        }
    }

    private void decimals(Batch batch, DuckDBWritableVector vector) {
        DecimalColumn decimals = column(batch, DecimalColumn.class);
        BigDecimal[] values = decimals.values();
        for (int row = 0; row < batch.size(); row++) {
            if (decimals.absent()[row]) {
                vector.setNull(row);
            } else {
                vector.setBigDecimal(row, values[row]);
            }
        }
    }
}
