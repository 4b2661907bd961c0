package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a format with a record on each line.
 *
 * @param <S> the format
 */
public abstract sealed class TextFormat<S extends TextFormat<S>> extends CharacterFormat<S>
        permits CsvFormat, DelimitedFormat, FixedWidthFormat {
    TextFormat(List<Option> options) {
        super(options);
    }

    /**
     * Says what stands for NULL.
     *
     * @param text as Redshift reads it, such as {@code \0}; unless it is said, {@code \N}; not {@code \n}
     * @return the new format
     */
    public S nullAs(String text) {
        return set(Option.verbatim(Parameter.NULL, text));
    }

    /**
     * Lets fields be missing at the end of a record: they are NULL, or empty in a VARCHAR.
     *
     * @return the new format
     */
    public S fillingRecords() {
        return set(Parameter.FILLRECORD);
    }

    /**
     * Passes over blank lines.
     *
     * @return the new format
     */
    public S ignoringBlankLines() {
        return set(Parameter.IGNOREBLANKLINES);
    }
}
