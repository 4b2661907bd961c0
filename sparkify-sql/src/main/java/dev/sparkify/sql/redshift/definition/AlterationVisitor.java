package dev.sparkify.sql.redshift.definition;

/**
 * Makes something of each change of a table; without defaults, so that a new one is seen by every visitor.
 *
 * @param <R> what is made
 */
public interface AlterationVisitor<R> {
    /**
     * Visits a constraint to add.
     *
     * @param change the change
     * @return what is made of it
     */
    R addConstraint(Alteration.AddConstraint change);

    /**
     * Visits a constraint to drop.
     *
     * @param change the change
     * @return what is made of it
     */
    R dropConstraint(Alteration.DropConstraint change);

    /**
     * Visits a column to add.
     *
     * @param change the change
     * @return what is made of it
     */
    R addColumn(Alteration.AddColumn change);

    /**
     * Visits a column to drop.
     *
     * @param change the change
     * @return what is made of it
     */
    R dropColumn(Alteration.DropColumn change);

    /**
     * Visits a column to rename.
     *
     * @param change the change
     * @return what is made of it
     */
    R renameColumn(Alteration.RenameColumn change);

    /**
     * Visits a length to change.
     *
     * @param change the change
     * @return what is made of it
     */
    R resize(Alteration.Resize change);

    /**
     * Visits columns to encode.
     *
     * @param change the change
     * @return what is made of it
     */
    R encodeColumns(Alteration.EncodeColumns change);

    /**
     * Visits encodings to be left to Redshift.
     *
     * @param change the change
     * @return what is made of it
     */
    R encodeAuto(Alteration.EncodeAuto change);

    /**
     * Visits a distribution.
     *
     * @param change the change
     * @return what is made of it
     */
    R distribute(Alteration.Distribute change);

    /**
     * Visits a sort key.
     *
     * @param change the change
     * @return what is made of it
     */
    R sort(Alteration.Sort change);

    /**
     * Visits a sort key and a distribution.
     *
     * @param change the change
     * @return what is made of it
     */
    R layOut(Alteration.LayOut change);

    /**
     * Visits a table to rename.
     *
     * @param change the change
     * @return what is made of it
     */
    R renameTable(Alteration.RenameTable change);

    /**
     * Visits an owner.
     *
     * @param change the change
     * @return what is made of it
     */
    R changeOwner(Alteration.ChangeOwner change);

    /**
     * Visits a table whose rows are moved.
     *
     * @param change the change
     * @return what is made of it
     */
    R append(Alteration.Append change);

    /**
     * Visits security of rows.
     *
     * @param change the change
     * @return what is made of it
     */
    R rowSecurity(Alteration.RowSecurity change);

    /**
     * Visits masking of columns.
     *
     * @param change the change
     * @return what is made of it
     */
    R masking(Alteration.Masking change);
}
