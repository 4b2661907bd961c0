package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a format of columns, found by position; any error fails the load, and the bucket must be in the region of the
 * database.
 *
 * @param <S> the format
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html">Redshift: COPY from
 *     columnar data formats</a>
 */
public abstract sealed class ColumnarFormat<S extends ColumnarFormat<S>> extends Parameterized<S> implements CopyFormat
        permits ParquetFormat, OrcFormat {
    ColumnarFormat(List<Option> options) {
        super(options);
    }

    /**
     * Puts nested values into SUPER columns.
     *
     * @return the new format
     */
    public S serializingToJson() {
        return set(Parameter.SERIALIZETOJSON);
    }

    /**
     * Lets columns be missing at the end: they are NULL.
     *
     * @return the new format
     */
    public S fillingRecords() {
        return set(Parameter.FILLRECORD);
    }
}
