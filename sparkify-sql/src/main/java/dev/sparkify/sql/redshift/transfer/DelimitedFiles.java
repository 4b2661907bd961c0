package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/** Is text whose fields are separated. Unless it is escaped or quoted, a field that holds the delimiter cannot be loaded. */
public final class DelimitedFiles extends TextFiles<DelimitedFiles> {
    DelimitedFiles(List<Option> options) {
        super(options);
    }

    @Override
    DelimitedFiles with(List<Option> changed) {
        return new DelimitedFiles(changed);
    }

    /**
     * Says what stands between fields.
     *
     * @param character one of ASCII, as Redshift reads it: such as {@code ;} or {@code \t}; unless it is said, a pipe
     * @return the new format
     */
    public DelimitedFiles delimiter(String character) {
        return set(Option.verbatim(Parameter.DELIMITER, character));
    }

    /**
     * Begins each file with the names of the columns.
     *
     * @return the new format
     */
    public DelimitedFiles header() {
        return set(Parameter.HEADER);
    }

    /**
     * Puts quotes around each field; COPY reads them with {@link DelimitedFormat#removingQuotes()}.
     *
     * @return the new format
     */
    public DelimitedFiles addingQuotes() {
        return set(Parameter.ADDQUOTES);
    }

    /**
     * Puts a backslash before what would end a field; COPY reads them with {@link DelimitedFormat#escaped()}.
     *
     * @return the new format
     */
    public DelimitedFiles escaped() {
        return set(Parameter.ESCAPE);
    }
}
