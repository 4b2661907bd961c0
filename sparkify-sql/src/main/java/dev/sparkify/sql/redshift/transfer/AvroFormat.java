package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is Avro; its files tell themselves how they are compressed. How fields find columns is said once: what is said last
 * holds.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-avro">Redshift: COPY,
 *     AVRO</a>
 */
public final class AvroFormat extends RecordFormat<AvroFormat> {
    AvroFormat(List<Option> options) {
        super(options);
    }

    @Override
    AvroFormat with(List<Option> changed) {
        return new AvroFormat(changed);
    }

    /**
     * Lets a field find the column of its name in any case.
     *
     * @return the new format
     */
    public AvroFormat ignoringCase() {
        return set(Option.text(Parameter.AVRO, "auto ignorecase"));
    }

    /**
     * Finds the columns by the paths of a document, in the order of the columns.
     *
     * @param document where it lies, as {@link JsonPaths} writes it; not below the prefix of the data
     * @return the new format
     */
    public AvroFormat paths(S3Place document) {
        return set(Option.text(Parameter.AVRO, document.uri()));
    }
}
