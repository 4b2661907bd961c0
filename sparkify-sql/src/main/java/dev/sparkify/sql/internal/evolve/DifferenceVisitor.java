package dev.sparkify.sql.internal.evolve;

/**
 * Makes something of each variant of a difference; without defaults, so that a new variant is seen by every visitor.
 *
 * @param <R> what is made
 */
interface DifferenceVisitor<R> {
    /**
     * Visits a table that the star wants and that does not stand.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R tableAdded(Difference.TableAdded difference);

    /**
     * Visits a table that stands and that the star has no more.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R tableRemoved(Difference.TableRemoved difference);

    /**
     * Visits a new name of a table.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R tableRenamed(Difference.TableRenamed difference);

    /**
     * Visits a new name of a column.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R columnRenamed(Difference.ColumnRenamed difference);

    /**
     * Visits a column that the star wants and that does not stand.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R columnAdded(Difference.ColumnAdded difference);

    /**
     * Visits a column that stands and that the star has no more.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R columnRemoved(Difference.ColumnRemoved difference);

    /**
     * Visits another type of a column.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R typeChanged(Difference.TypeChanged difference);

    /**
     * Visits a column that may be NULL from now on, or no more.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R nullabilityChanged(Difference.NullabilityChanged difference);

    /**
     * Visits another default of a column.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R defaultChanged(Difference.DefaultChanged difference);

    /**
     * Visits another encoding of a column.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R encodingChanged(Difference.EncodingChanged difference);

    /**
     * Visits another comment on a column.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R columnCommentChanged(Difference.ColumnCommentChanged difference);

    /**
     * Visits another comment on a table.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R tableCommentChanged(Difference.TableCommentChanged difference);

    /**
     * Visits another primary key.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R primaryKeyChanged(Difference.PrimaryKeyChanged difference);

    /**
     * Visits a unique key that the star wants and that is not declared.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R uniqueKeyAdded(Difference.UniqueKeyAdded difference);

    /**
     * Visits a unique key that is declared and that the star has no more.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R uniqueKeyRemoved(Difference.UniqueKeyRemoved difference);

    /**
     * Visits a foreign key that the star wants and that is not declared.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R referenceAdded(Difference.ReferenceAdded difference);

    /**
     * Visits a foreign key that is declared and that the star has no more.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R referenceRemoved(Difference.ReferenceRemoved difference);

    /**
     * Visits another distribution.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R distributionChanged(Difference.DistributionChanged difference);

    /**
     * Visits another sort key.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R sortKeyChanged(Difference.SortKeyChanged difference);

    /**
     * Visits a change of who may read a table.
     *
     * @param difference the difference
     * @return what is made of it
     */
    R readersChanged(Difference.ReadersChanged difference);
}
