package dev.sparkify.quality;

/**
 * Makes something of each variant of a check; without defaults, so that a new variant is seen by every visitor.
 *
 * @param <R> what is made
 */
public interface CheckVisitor<R> {
    /**
     * Visits a check of values that must not be NULL.
     *
     * @param check the check
     * @return what is made of it
     */
    R notNull(NotNull check);

    /**
     * Visits a check of values that must not repeat.
     *
     * @param check the check
     * @return what is made of it
     */
    R unique(Unique check);

    /**
     * Visits a check of values that are accepted.
     *
     * @param check the check
     * @return what is made of it
     */
    R acceptedValues(AcceptedValues check);

    /**
     * Visits a check of bounds of values.
     *
     * @param check the check
     * @return what is made of it
     */
    R range(Range check);

    /**
     * Visits a check of a form of texts.
     *
     * @param check the check
     * @return what is made of it
     */
    R matches(Matches check);

    /**
     * Visits a check of bounds of the number of rows.
     *
     * @param check the check
     * @return what is made of it
     */
    R rowCount(RowCount check);

    /**
     * Visits a check of the age of the newest value.
     *
     * @param check the check
     * @return what is made of it
     */
    R fresh(Fresh check);

    /**
     * Visits a check of bounds of a sum.
     *
     * @param check the check
     * @return what is made of it
     */
    R sum(Sum check);

    /**
     * Visits a check of a condition of one's own.
     *
     * @param check the check
     * @return what is made of it
     */
    R holds(Holds check);
}
