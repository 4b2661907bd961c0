package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Says how UNLOAD writes files. Each format has the parameters that Redshift takes for it, and no others.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html">Redshift: UNLOAD</a>
 */
public sealed interface UnloadFormat permits CompressibleFiles, ParquetFiles {
    /**
     * Lists the parameters.
     *
     * @return those that were set, in the order they are written
     */
    List<Option> options();

    /**
     * Writes CSV.
     *
     * @return the format, with the comma between fields; NULL is empty
     */
    static CsvFiles csv() {
        return new CsvFiles(List.of(Option.of(Parameter.CSV)));
    }

    /**
     * Writes text whose fields are separated.
     *
     * @return the format, with the pipe character between fields; NULL is empty
     */
    static DelimitedFiles delimited() {
        return new DelimitedFiles(List.of());
    }

    /**
     * Writes text whose fields have a width each.
     *
     * @param widths the width of each column, at least that of its longest value
     * @return the format; NULL is blank
     */
    static FixedWidthFiles fixedWidth(int... widths) {
        return new FixedWidthFiles(FixedWidthFormat.options(widths));
    }

    /**
     * Writes JSON: an object a line. Truth values become {@code t} and {@code f}; without rows there is no file.
     *
     * @return the format
     */
    static JsonFiles json() {
        return new JsonFiles(List.of(Option.of(Parameter.JSON)));
    }

    /**
     * Writes Parquet, compressed with Snappy within. The zone of TIMESTAMPTZ is lost.
     *
     * @return the format
     */
    static ParquetFiles parquet() {
        return new ParquetFiles(List.of(Option.of(Parameter.PARQUET)));
    }
}
