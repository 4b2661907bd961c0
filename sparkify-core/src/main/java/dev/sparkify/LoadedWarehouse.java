package dev.sparkify;

import dev.sparkify.load.LoadReport;
import dev.sparkify.spi.WarehouseHandle;

/**
 * Is a warehouse that was loaded.
 *
 * @param <H> the handle that the platform gives
 */
public final class LoadedWarehouse<H extends WarehouseHandle> extends ReadyWarehouse<H> {
    private final LoadReport report;

    LoadedWarehouse(H handle, LoadReport report) {
        super(handle);
        this.report = report;
    }

    /**
     * Tells what the load did.
     *
     * @return the receipt
     */
    public LoadReport report() {
        return report;
    }
}
