package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/** Is JSON. The names of the columns must differ. */
public final class JsonFiles extends CompressibleFiles<JsonFiles> {
    JsonFiles(List<Option> options) {
        super(options);
    }

    @Override
    JsonFiles with(List<Option> changed) {
        return new JsonFiles(changed);
    }
}
