package com.example.bicycles;

import dev.sparkify.Warehouse;
import dev.sparkify.local.DuckDb;
import java.nio.file.Path;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a warehouse of trips until it is told to end (SIGTERM, Ctrl-C). */
public final class Main {
    private static final Logger LOGGER = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /**
     * Loads what lies in a folder, then what has come by each night.
     *
     * @param arguments the database file, the folder with {@code stations} and {@code trips}, the time of day
     */
    public static void main(String... arguments) {
        if (arguments.length != 3) {
            System.err.println("Usage: nightly DATABASE FOLDER HH:MM");
            System.exit(2);
        }
        var sources = BicycleStar.sources(Path.of(arguments[1]));
        var warehouse = Warehouse.provision(DuckDb.file(Path.of(arguments[0])), BicycleStar.schema())
                .createSchema();
        var nightly = new NightlyLoad(() -> warehouse.load(sources).report(), Nights.at(LocalTime.parse(arguments[2])));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            nightly.close();
            warehouse.close();
            LOGGER.info("Closed");
        }));
        nightly.start();
    }
}
