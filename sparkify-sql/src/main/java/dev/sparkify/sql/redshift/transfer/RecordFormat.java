package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a format of records whose values COPY converts one by one.
 *
 * @param <S> the format
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html">Redshift: COPY, data
 *     conversion parameters</a>
 */
public abstract sealed class RecordFormat<S extends RecordFormat<S>> extends Parameterized<S> implements CopyFormat
        permits AvroFormat, CharacterFormat {
    RecordFormat(List<Option> options) {
        super(options);
    }

    /**
     * Says how time stamps are written.
     *
     * @param format unless it is said, {@code YYYY-MM-DD HH:MI:SS}, and with an offset for TIMESTAMPTZ
     * @return the new format
     */
    public S timeFormat(TimeFormat format) {
        return set(Option.text(Parameter.TIMEFORMAT, format.text()));
    }

    /**
     * Says how dates are written.
     *
     * @param format unless it is said, {@code YYYY-MM-DD}
     * @return the new format
     */
    public S dateFormat(DateFormat format) {
        var others = options().stream()
                .filter(option -> option.parameter() != Parameter.ACCEPTANYDATE)
                .toList();
        var dated = with(others).set(Option.text(Parameter.DATEFORMAT, format.text()));
        return format.others() == DateFormat.Others.NULL ? dated.set(Parameter.ACCEPTANYDATE) : dated;
    }

    /**
     * Makes NULL of text that is nothing but white space.
     *
     * @return the new format
     */
    public S blanksAsNull() {
        return set(Parameter.BLANKSASNULL);
    }

    /**
     * Makes NULL of empty text.
     *
     * @return the new format
     */
    public S emptyAsNull() {
        return set(Parameter.EMPTYASNULL);
    }

    /**
     * Cuts text that is too long for its column, without a word.
     *
     * @return the new format
     */
    public S truncatingColumns() {
        return set(Parameter.TRUNCATECOLUMNS);
    }

    /**
     * Leaves out blanks at the end of VARCHAR.
     *
     * @return the new format
     */
    public S trimmingBlanks() {
        return set(Parameter.TRIMBLANKS);
    }

    /**
     * Rounds decimals that have too many digits behind the point, which else are cut.
     *
     * @return the new format
     */
    public S roundingDecimals() {
        return set(Parameter.ROUNDEC);
    }
}
