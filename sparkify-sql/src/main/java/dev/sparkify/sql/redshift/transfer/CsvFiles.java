package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/** Is CSV: fields are quoted where they must be, a quote within is doubled. */
public final class CsvFiles extends TextFiles<CsvFiles> {
    CsvFiles(List<Option> options) {
        super(options);
    }

    @Override
    CsvFiles with(List<Option> changed) {
        return new CsvFiles(changed);
    }

    /**
     * Says what stands between fields.
     *
     * @param character one of ASCII, as Redshift reads it: such as {@code ;} or {@code \t}; unless it is said, a comma
     * @return the new format
     */
    public CsvFiles delimiter(String character) {
        return set(Option.verbatim(Parameter.DELIMITER, character));
    }

    /**
     * Begins each file with the names of the columns.
     *
     * @return the new format
     */
    public CsvFiles header() {
        return set(Parameter.HEADER);
    }
}
