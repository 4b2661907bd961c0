package dev.sparkify.sql.redshift.transfer;

/**
 * Makes something of each variant of a transfer.
 *
 * @param <R> what is made
 */
public interface TransferVisitor<R> {
    /**
     * Visits files to read.
     *
     * @param copy the statement
     * @return what is made of it
     */
    R copy(Copy copy);

    /**
     * Visits rows to write.
     *
     * @param unload the statement
     * @return what is made of it
     */
    R unload(Unload unload);
}
