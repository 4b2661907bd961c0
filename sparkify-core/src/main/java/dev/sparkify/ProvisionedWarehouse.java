package dev.sparkify;

import dev.sparkify.spi.WarehouseHandle;

/**
 * Is a warehouse that has its place but no tables.
 *
 * @param <H> the handle that the platform gives
 */
public final class ProvisionedWarehouse<H extends WarehouseHandle> extends Warehouse<H> {
    ProvisionedWarehouse(H handle) {
        super(handle);
    }

    /**
     * Creates the tables, or finds that they are there.
     *
     * @return the stage that loads
     * @throws dev.sparkify.error.InputException if a table of that name is there that is not of this warehouse, or the
     *     warehouse was made for another star
     */
    public ReadyWarehouse<H> createSchema() {
        handle().createSchema();
        return new ReadyWarehouse<>(handle());
    }
}
