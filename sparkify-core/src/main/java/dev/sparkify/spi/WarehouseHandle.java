package dev.sparkify.spi;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Sources;

/** Is a warehouse on a platform. Holds connections until it is closed; used by one thread at a time. */
public interface WarehouseHandle extends AutoCloseable {
    /**
     * Creates the tables, or finds that they are there.
     *
     * @throws dev.sparkify.error.InputException if a table of that name is there that is not of this warehouse, or the
     *     warehouse was made for another star
     */
    void createSchema();

    /**
     * Loads sources in one transaction: all or nothing.
     *
     * @param sources what is read
     * @param listener is told how far the load is
     * @return the receipt
     * @throws dev.sparkify.error.InputException if a file or record cannot be read, or a check fails; the warehouse is as
     *     before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    LoadReport load(Sources sources, LoadListener listener);

    /**
     * Removes what was made here and nothing else, then closes. Does nothing the second time.
     *
     * @return what was removed and what was left; empty the second time
     * @throws IllegalStateException if the warehouse was closed before; attach it again to tear it down
     */
    TeardownReport teardown();

    /** Frees connections; destroys nothing. Does nothing the second time. */
    @Override
    void close();
}
