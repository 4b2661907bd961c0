package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/** Is Parquet. */
public final class ParquetFormat extends ColumnarFormat<ParquetFormat> {
    ParquetFormat(List<Option> options) {
        super(options);
    }

    @Override
    ParquetFormat with(List<Option> changed) {
        return new ParquetFormat(changed);
    }
}
