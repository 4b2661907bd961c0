package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Format;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;

/** Makes the column that judges a field. */
final class ColumnFactory implements ColumnType.Visitor<Column> {
    private final Field field;
    private final int rows;
    private final Blame blame;
    private final boolean wanted;

    private ColumnFactory(Field field, int rows, Blame blame, boolean wanted) {
        this.field = field;
        this.rows = rows;
        this.blame = blame;
        this.wanted = wanted;
    }

    /**
     * Makes a column.
     *
     * @throws InputException if values of the type cannot be read from JSON
     */
    static Column column(Field field, int rows, Blame blame, boolean wanted) {
        return field.type().accept(new ColumnFactory(field, rows, blame, wanted));
    }

    /**
     * Checks that a column can be made.
     *
     * @throws InputException if values of the type cannot be read from JSON
     */
    static void check(Field field) {
        column(field, 0, new Blame(), false);
    }

    @Override
    public Column simple(SimpleType type) {
        return switch (type) {
            case SMALLINT -> new WholeNumberColumn(field, rows, blame, Short.SIZE);
            case INTEGER -> new WholeNumberColumn(field, rows, blame, Integer.SIZE);
            case BIGINT -> new WholeNumberColumn(field, rows, blame, Long.SIZE);
            case REAL, DOUBLE_PRECISION -> new DoubleColumn(field, rows, blame);
            case BOOLEAN -> new BooleanColumn(field, rows, blame);
            case DATE -> new DateColumn(field, rows, blame);
            case TIME -> new TimeColumn(field, rows, blame);
            case TIMESTAMP, TIMESTAMPTZ -> timestamp(type);
            case SUPER -> new JsonColumn(field, rows, blame, wanted);
            case TIMETZ, INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND, HLLSKETCH, GEOMETRY, GEOGRAPHY ->
                throw refused();
        };
    }

    private Column timestamp(SimpleType type) {
        if (field.rules().times() == Format.Times.WRITTEN) {
            return new TimestampColumn(field, rows, blame);
        }
        if (type == SimpleType.TIMESTAMPTZ) {
            throw new InputException(
                    "Cannot read " + field.column() + " from JSON: epochs are read into columns of type"
                            + " TIMESTAMP, of TIMESTAMPTZ Redshift says nothing (Redshift: COPY, data conversion parameters). Make it"
                            + " a TIMESTAMP, which is in UTC");
        }
        return new EpochColumn(field, rows, blame);
    }

    @Override
    public Column decimal(DecimalType type) {
        return new DecimalColumn(field, rows, blame, type);
    }

    @Override
    public Column character(CharType type) {
        return new TextColumn(field, rows, blame, limit(type.bytes(), Feature.CHAR_TAKES_SINGLE_BYTES));
    }

    @Override
    public Column varchar(VarcharType type) {
        return new TextColumn(field, rows, blame, limit(type.bytes(), Feature.VARCHAR_COUNTS_BYTES));
    }

    private TextColumn.Limit limit(int most, Feature rule) {
        var unit = !field.rules().hold(rule)
                ? TextColumn.Unit.CHARACTERS
                : rule == Feature.CHAR_TAKES_SINGLE_BYTES ? TextColumn.Unit.SINGLE_BYTES : TextColumn.Unit.BYTES;
        return new TextColumn.Limit(most, unit, wanted);
    }

    @Override
    public Column varbyte(VarbyteType type) {
        throw refused();
    }

    private InputException refused() {
        return new InputException("Cannot read " + field.column() + " from JSON: values of type " + field.type()
                + " are not read. Take a text column and convert it, or leave the column out");
    }
}
