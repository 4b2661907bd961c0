package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a COPY that lacks its format.
 *
 * @param target what is filled
 * @param source which files are read
 * @param role as whom
 */
public record CopyOrigin(CopyTarget target, CopySource source, Role role) {
    /**
     * Says how the files are written.
     *
     * @param format JSON, Avro, CSV, delimited or of fixed width
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if Redshift would refuse it, with all problems
     */
    public RecordCopy as(RecordFormat<?> format) {
        return new RecordCopy(this, format, List.of());
    }

    /**
     * Says how the files are written.
     *
     * @param format Parquet or ORC
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if Redshift would refuse it, with all problems
     */
    public ColumnarCopy as(ColumnarFormat<?> format) {
        return new ColumnarCopy(this, format, List.of());
    }
}
