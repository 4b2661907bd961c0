package dev.sparkify.benchmarks.program;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;

/** Loads events and songs by the library's public API, all defaults on, and prints the receipt. */
public final class LoadByLibrary {
    /** Stands for a source that is not loaded. */
    public static final String NONE = "-";

    private LoadByLibrary() {}

    /**
     * Loads.
     *
     * @param words the events, or {@value #NONE}; the songs; the database file
     */
    public static void main(String[] words) {
        try (var warehouse = Warehouse.provision(DuckDb.file(Path.of(words[2])), SparkifyStar.schema())) {
            System.out.print(warehouse
                    .createSchema()
                    .load(sources(words[0], words[1]))
                    .report()
                    .asText());
        }
    }

    private static Sources sources(String events, String songs) {
        return events.equals(NONE)
                ? Sources.of(Source.json("staging_songs", Location.of(songs)))
                : SparkifyStar.sources(events, songs);
    }
}
