package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import java.util.Locale;

/**
 * Says how dates are written in files, and what becomes of others.
 *
 * @param text the argument of DATEFORMAT: {@code auto}, or a format such as {@code MM-DD-YYYY}
 * @param others what becomes of a date that is written in another way
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html">Redshift: COPY, data
 *     conversion parameters</a>
 */
public record DateFormat(String text, Others others) {
    private static final String AUTO = "auto";

    /** Says what becomes of a date that is written in another way. */
    public enum Others {
        /** It is an error. */
        REFUSED,
        /** It is NULL. */
        NULL
    }

    /**
     * Checks the format.
     *
     * @throws InvalidModelException if it is blank, or the keyword in other letters
     */
    public DateFormat {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || (word.equals(AUTO) && !text.equals(AUTO))) {
            throw new InvalidModelException("Not a date format: '" + text + "'; use auto(), or spell one like"
                    + " MM-DD-YYYY (Redshift: COPY, data conversion parameters)");
        }
    }

    /**
     * Recognises many ways of writing a date.
     *
     * @return the format; another way is an error
     */
    public static DateFormat auto() {
        return new DateFormat(AUTO, Others.REFUSED);
    }

    /**
     * Spells a format out.
     *
     * @param text such as {@code MM-DD-YYYY}
     * @return the format; another way is an error
     * @throws InvalidModelException if it is blank, or the keyword in other letters
     */
    public static DateFormat of(String text) {
        return new DateFormat(text, Others.REFUSED);
    }

    /**
     * Makes NULL of a date that is written in another way: ACCEPTANYDATE, which Redshift wants with DATEFORMAT.
     *
     * @return the new format
     */
    public DateFormat othersAsNull() {
        return new DateFormat(text, Others.NULL);
    }
}
