package dev.sparkify.examples.command;

import dev.sparkify.LoadedWarehouse;
import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads sources into a database file, which is made if it is not there.
 *
 * @param database the file
 * @param how sources are loaded
 */
record FileLoad(Path database, LoadOptions how) {
    LoadReport of(Sources sources) {
        boolean isNew = Files.notExists(database);
        try (var warehouse = Warehouse.provision(how.bounded(DuckDb.file(database)), how.star())
                .createSchema()) {
            return loadOrLeaveNothing(warehouse, sources, isNew).report();
        }
    }

    /** A database that was made only to refuse its first load would be a riddle to whoever finds it. */
    private LoadedWarehouse<DuckDbWarehouse> loadOrLeaveNothing(
            ReadyWarehouse<DuckDbWarehouse> warehouse, Sources sources, boolean isNew) {
        try {
            return how.load(warehouse, sources);
        } catch (InputException refused) {
            if (isNew) {
                warehouse.teardown();
            }
            throw refused;
        }
    }
}
