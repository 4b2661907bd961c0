package dev.sparkify;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Sources;
import dev.sparkify.spi.WarehouseHandle;

/**
 * Is a warehouse that can be loaded.
 *
 * @param <H> the handle that the platform gives
 */
public sealed class ReadyWarehouse<H extends WarehouseHandle> extends Warehouse<H> permits LoadedWarehouse {
    ReadyWarehouse(H handle) {
        super(handle);
    }

    /**
     * Loads sources in one transaction. Files that were loaded before and are unchanged are skipped, so a load may be
     * repeated at any time.
     *
     * @param sources what is read
     * @return this warehouse with the receipt; it can be loaded again
     * @throws dev.sparkify.error.InputException if a file or record cannot be read, or a check fails; the warehouse is as
     *     before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public LoadedWarehouse<H> load(Sources sources) {
        return load(sources, LoadListener.none());
    }

    /**
     * Loads sources in one transaction and tells how far it is.
     *
     * @param sources what is read
     * @param listener is told how far the load is
     * @return this warehouse with the receipt; it can be loaded again
     * @throws dev.sparkify.error.InputException if a file or record cannot be read, or a check fails; the warehouse is as
     *     before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public LoadedWarehouse<H> load(Sources sources, LoadListener listener) {
        return new LoadedWarehouse<>(handle(), handle().load(sources, listener));
    }
}
