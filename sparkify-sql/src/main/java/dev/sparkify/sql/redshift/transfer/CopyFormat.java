package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Says how the files are written that COPY reads. Each format has the parameters that Redshift takes for it, and no others.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Redshift: COPY, data
 *     format parameters</a>
 */
public sealed interface CopyFormat permits RecordFormat, ColumnarFormat {
    /**
     * Lists the parameters.
     *
     * @return those that were set, in the order they are written
     */
    List<Option> options();

    /**
     * Reads JSON: objects separated by white space.
     *
     * @return the format; a key finds the column of exactly its name, which Redshift stores in lower case
     */
    static JsonFormat json() {
        return new JsonFormat(List.of(Option.text(Parameter.JSON, "auto")));
    }

    /**
     * Reads Avro.
     *
     * @return the format; a field finds the column of exactly its name, which Redshift stores in lower case
     */
    static AvroFormat avro() {
        return new AvroFormat(List.of(Option.text(Parameter.AVRO, "auto")));
    }

    /**
     * Reads CSV.
     *
     * @return the format, with the comma between fields and the double quote around them
     */
    static CsvFormat csv() {
        return new CsvFormat(List.of(Option.of(Parameter.CSV)));
    }

    /**
     * Reads text whose fields are separated by a character.
     *
     * @return the format, with the pipe character between fields
     */
    static DelimitedFormat delimited() {
        return new DelimitedFormat(List.of());
    }

    /**
     * Reads text whose fields have a width each.
     *
     * @param widths the width of each column in characters, in the order of the columns
     * @return the format
     */
    static FixedWidthFormat fixedWidth(int... widths) {
        return new FixedWidthFormat(FixedWidthFormat.options(widths));
    }

    /**
     * Reads Parquet.
     *
     * @return the format; columns are found by position
     */
    static ParquetFormat parquet() {
        return new ParquetFormat(List.of(Option.of(Parameter.PARQUET)));
    }

    /**
     * Reads ORC.
     *
     * @return the format; columns are found by position
     */
    static OrcFormat orc() {
        return new OrcFormat(List.of(Option.of(Parameter.ORC)));
    }
}
