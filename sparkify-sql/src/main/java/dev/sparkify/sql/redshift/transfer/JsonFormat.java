package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is JSON: objects separated by white space. How keys find columns is said once: what is said last holds.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json">Redshift: COPY,
 *     JSON format</a>
 */
public final class JsonFormat extends CharacterFormat<JsonFormat> {
    static final String WHOLE = "noshred";

    JsonFormat(List<Option> options) {
        super(options);
    }

    @Override
    JsonFormat with(List<Option> changed) {
        return new JsonFormat(changed);
    }

    /**
     * Lets a key find the column of its name in any case.
     *
     * @return the new format
     */
    public JsonFormat ignoringCase() {
        return set(Option.text(Parameter.JSON, "auto ignorecase"));
    }

    /**
     * Finds the columns by the paths of a document, in the order of the columns.
     *
     * @param document where it lies, as {@link JsonPaths} writes it; not below the prefix of the data
     * @return the new format
     */
    public JsonFormat paths(S3Place document) {
        return set(Option.text(Parameter.JSON, document.uri()));
    }

    /**
     * Puts each object as a whole into the one column, a SUPER.
     *
     * @return the new format
     */
    public JsonFormat whole() {
        return set(Option.text(Parameter.JSON, WHOLE));
    }

    /**
     * Says how the text is encoded.
     *
     * @param encoding unless it is said, UTF-8
     * @return the new format
     */
    public JsonFormat encoded(TextEncoding encoding) {
        return set(Option.choice(Parameter.ENCODING, encoding));
    }
}
