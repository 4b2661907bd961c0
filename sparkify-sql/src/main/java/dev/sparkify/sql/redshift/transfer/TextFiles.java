package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a format with a row on each line.
 *
 * @param <S> the format
 */
public abstract sealed class TextFiles<S extends TextFiles<S>> extends CompressibleFiles<S>
        permits CsvFiles, DelimitedFiles, FixedWidthFiles {
    TextFiles(List<Option> options) {
        super(options);
    }

    /**
     * Says what stands for NULL.
     *
     * @param text as Redshift writes it, such as {@code \N}
     * @return the new format
     */
    public S nullAs(String text) {
        return set(Option.verbatim(Parameter.NULL, text));
    }
}
