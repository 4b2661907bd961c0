package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/** Is text whose fields have a width each; nothing is cut, so a longer value is an error. */
public final class FixedWidthFiles extends TextFiles<FixedWidthFiles> {
    FixedWidthFiles(List<Option> options) {
        super(options);
    }

    @Override
    FixedWidthFiles with(List<Option> changed) {
        return new FixedWidthFiles(changed);
    }
}
