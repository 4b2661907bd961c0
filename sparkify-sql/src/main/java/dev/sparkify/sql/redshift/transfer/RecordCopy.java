package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a COPY from JSON, Avro, CSV, delimited text or text of fixed width. A value; each method returns a new statement and
 * throws {@link dev.sparkify.error.InvalidModelException} if Redshift would refuse it.
 */
public final class RecordCopy extends Parameterized<RecordCopy> implements Copy {
    private final CopyOrigin origin;
    private final RecordFormat<?> format;

    RecordCopy(CopyOrigin origin, RecordFormat<?> format, List<Option> options) {
        super(options);
        this.origin = origin;
        this.format = format;
        new CopyRules(origin, format, options).check();
    }

    @Override
    RecordCopy with(List<Option> changed) {
        return new RecordCopy(origin, format, changed);
    }

    @Override
    List<Object> parts() {
        return List.of(origin, format, options());
    }

    @Override
    public CopyOrigin origin() {
        return origin;
    }

    @Override
    public RecordFormat<?> format() {
        return format;
    }

    /**
     * Names the region of all buckets. Needed if it is not the region of the database.
     *
     * @param name such as {@code us-west-2}
     * @return the new statement
     */
    public RecordCopy region(String name) {
        return set(Option.text(Parameter.REGION, name));
    }

    /**
     * Skips records with errors. Look at SYS_LOAD_HISTORY for how many there were.
     *
     * @param most the load fails at so many errors, from 0 to 100000; 0 and 1 mean the first
     * @return the new statement
     */
    public RecordCopy maxErrors(int most) {
        return set(Option.number(Parameter.MAXERROR, most));
    }

    /**
     * Skips records with errors, however many there are. Not with {@link #maxErrors}.
     *
     * @return the new statement
     */
    public RecordCopy ignoringAllErrors() {
        return set(Parameter.IGNOREALLERRORS);
    }

    /**
     * Reads the files and loads nothing.
     *
     * @return the new statement
     */
    public RecordCopy onlyParsing() {
        return set(Parameter.NOLOAD);
    }

    /**
     * Says whether encodings of columns are chosen anew.
     *
     * @param update off where they are declared
     * @return the new statement
     */
    public RecordCopy compression(CompressionUpdate update) {
        return set(Option.choice(Parameter.COMPUPDATE, update));
    }

    /**
     * Says whether the table is analyzed afterwards.
     *
     * @param update on or off
     * @return the new statement
     */
    public RecordCopy statistics(StatisticsUpdate update) {
        return set(Option.choice(Parameter.STATUPDATE, update));
    }

    /**
     * Reads the values of an IDENTITY column, which must be among the columns if some are named.
     *
     * @return the new statement
     */
    public RecordCopy explicitIds() {
        return set(Parameter.EXPLICIT_IDS);
    }

    /**
     * Replaces bytes of a VARCHAR that are no UTF-8.
     *
     * @param replacement an ASCII character
     * @return the new statement
     */
    public RecordCopy replacingInvalidCharacters(char replacement) {
        return set(Option.verbatim(Parameter.ACCEPTINVCHARS, String.valueOf(replacement)));
    }
}
