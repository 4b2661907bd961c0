package dev.sparkify.test;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Is the warehouse of one test, with the folder of its inline records.
 *
 * @param warehouse the warehouse
 * @param folder holds the files of the records
 */
record TestWarehouse(ReadyWarehouse<DuckDbWarehouse> warehouse, Path folder) {
    static TestWarehouse start(StarSchema star, List<Function<Path, Sources>> loads) {
        var folder = newFolder();
        try {
            return new TestWarehouse(loaded(star, loads, folder), folder);
        } catch (RuntimeException failure) {
            remove(folder);
            throw failure;
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("sparkify-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a folder for the records of a test", failure);
        }
    }

    private static ReadyWarehouse<DuckDbWarehouse> loaded(
            StarSchema star, List<Function<Path, Sources>> loads, Path folder) {
        var provisioned = Warehouse.provision(DuckDb.inMemory(), star);
        try {
            var ready = provisioned.createSchema();
            for (int i = 0; i < loads.size(); i++) {
                ready.load(loads.get(i).apply(folder.resolve(String.valueOf(i + 1))));
            }
            return ready;
        } catch (RuntimeException failure) {
            provisioned.close();
            throw failure;
        }
    }

    void teardown() {
        try {
            warehouse.teardown();
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + folder, failure);
        }
    }
}
