package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a COPY from Parquet or ORC. A value; each method returns a new statement and throws
 * {@link dev.sparkify.error.InvalidModelException} if Redshift would refuse it. REGION, MAXERROR, COMPUPDATE and NOLOAD
 * are not there, since Redshift refuses them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html">Redshift: COPY from
 *     columnar data formats</a>
 */
public final class ColumnarCopy extends Parameterized<ColumnarCopy> implements Copy {
    private final CopyOrigin origin;
    private final ColumnarFormat<?> format;

    ColumnarCopy(CopyOrigin origin, ColumnarFormat<?> format, List<Option> options) {
        super(options);
        this.origin = origin;
        this.format = format;
        new CopyRules(origin, format, options).check();
    }

    @Override
    ColumnarCopy with(List<Option> changed) {
        return new ColumnarCopy(origin, format, changed);
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
    public ColumnarFormat<?> format() {
        return format;
    }

    /**
     * Says whether the table is analyzed afterwards.
     *
     * @param update on or off
     * @return the new statement
     */
    public ColumnarCopy statistics(StatisticsUpdate update) {
        return set(Option.choice(Parameter.STATUPDATE, update));
    }

    /**
     * Reads the values of an IDENTITY column, which must be among the columns if some are named.
     *
     * @return the new statement
     */
    public ColumnarCopy explicitIds() {
        return set(Parameter.EXPLICIT_IDS);
    }

    /**
     * Replaces bytes of a VARCHAR that are no UTF-8.
     *
     * @param replacement an ASCII character
     * @return the new statement
     */
    public ColumnarCopy replacingInvalidCharacters(char replacement) {
        return set(Option.verbatim(Parameter.ACCEPTINVCHARS, String.valueOf(replacement)));
    }
}
