package dev.sparkify.sql.redshift.transfer;

import java.math.BigDecimal;
import java.util.List;

/** Is Parquet. */
public final class ParquetFiles extends Parameterized<ParquetFiles> implements UnloadFormat {
    ParquetFiles(List<Option> options) {
        super(options);
    }

    @Override
    ParquetFiles with(List<Option> changed) {
        return new ParquetFiles(changed);
    }

    /**
     * Says how large a group of rows is. Only large nodes take it.
     *
     * @param megabytes from 32, which is the default, to 128
     * @return the new format
     */
    public ParquetFiles rowGroups(int megabytes) {
        return set(new Option(Parameter.ROWGROUPSIZE, new Argument.Amount(BigDecimal.valueOf(megabytes), "mb")));
    }
}
