package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is CSV: a quote within a quoted field is doubled.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-csv">Redshift: COPY,
 *     CSV</a>
 */
public final class CsvFormat extends TextFormat<CsvFormat> {
    CsvFormat(List<Option> options) {
        super(options);
    }

    @Override
    CsvFormat with(List<Option> changed) {
        return new CsvFormat(changed);
    }

    /**
     * Says what stands between fields.
     *
     * @param characters as Redshift reads them: such as {@code ;}, {@code \t}, {@code \037}; unless it is said, a comma
     * @return the new format
     */
    public CsvFormat delimiter(String characters) {
        return set(Option.verbatim(Parameter.DELIMITER, characters));
    }

    /**
     * Says what stands around fields.
     *
     * @param character unless it is said, the double quote
     * @return the new format
     */
    public CsvFormat quote(char character) {
        return set(Option.verbatim(Parameter.QUOTE, String.valueOf(character)));
    }

    /**
     * Says how the text is encoded.
     *
     * @param encoding unless it is said, UTF-8
     * @return the new format
     */
    public CsvFormat encoded(TextEncoding encoding) {
        return set(Option.choice(Parameter.ENCODING, encoding));
    }
}
