package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is text whose fields are separated.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-delimiter">Redshift:
 *     COPY, DELIMITER</a>
 */
public final class DelimitedFormat extends TextFormat<DelimitedFormat> {
    DelimitedFormat(List<Option> options) {
        super(options);
    }

    @Override
    DelimitedFormat with(List<Option> changed) {
        return new DelimitedFormat(changed);
    }

    /**
     * Says what stands between fields.
     *
     * @param characters as Redshift reads them: such as {@code |~|}, {@code \t}, {@code \037}; unless it is said, a pipe
     * @return the new format
     */
    public DelimitedFormat delimiter(String characters) {
        return set(Option.verbatim(Parameter.DELIMITER, characters));
    }

    /**
     * Lets a backslash make the next character ordinary. Files are then not split among slices.
     *
     * @return the new format
     */
    public DelimitedFormat escaped() {
        return set(Parameter.ESCAPE);
    }

    /**
     * Leaves out quotes around fields. Files are then not split among slices.
     *
     * @return the new format
     */
    public DelimitedFormat removingQuotes() {
        return set(Parameter.REMOVEQUOTES);
    }

    /**
     * Says how the text is encoded.
     *
     * @param encoding unless it is said, UTF-8
     * @return the new format
     */
    public DelimitedFormat encoded(TextEncoding encoding) {
        return set(Option.choice(Parameter.ENCODING, encoding));
    }
}
