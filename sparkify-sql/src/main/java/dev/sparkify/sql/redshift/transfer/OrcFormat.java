package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/** Is ORC. */
public final class OrcFormat extends ColumnarFormat<OrcFormat> {
    OrcFormat(List<Option> options) {
        super(options);
    }

    @Override
    OrcFormat with(List<Option> changed) {
        return new OrcFormat(changed);
    }
}
