package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.naive.Listing;
import dev.sparkify.local.naive.NaiveWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Loads the same files into a warehouse and into the naive one, and finds every difference between them. */
final class Twins implements AutoCloseable {
    private final ReadyWarehouse<DuckDbWarehouse> warehouse;
    private final Database database;
    private final NaiveWarehouse naive = new NaiveWarehouse();
    private long loads;

    Twins() {
        this(DuckDb.inMemory());
    }

    Twins(DuckDb platform) {
        this.warehouse = Warehouse.provision(platform, SparkifyStar.schema()).createSchema();
        this.database = new Database(warehouse.handle().dataSource());
    }

    Database database() {
        return database;
    }

    SortedMap<String, List<String>> tables() {
        return naive.tables();
    }

    /** Loads what lies in the folders {@code log_data} and {@code song_data} of a folder. */
    void load(Path folder) throws SQLException {
        load(Map.of(
                NaiveWarehouse.EVENTS, folder.resolve("log_data"), NaiveWarehouse.SONGS, folder.resolve("song_data")));
    }

    /** Loads folders, by staging table; those without files are left out. */
    void load(Map<String, Path> folders) throws SQLException {
        var files = new LinkedHashMap<String, List<Path>>();
        folders.forEach((staging, folder) -> files.put(staging, Listing.of(folder)));
        files.values().removeIf(List::isEmpty);
        var sources = Sources.of(files.keySet().stream()
                .map(staging -> Source.json(staging, Location.of(folders.getOrDefault(staging, Path.of("")))))
                .toArray(Source[]::new));
        try {
            var expected = naive.load(files);
            loads++;
            compare(warehouse.load(sources).report(), expected);
        } catch (NaiveWarehouse.Refused refused) {
            expectRefusal(sources, refused.places());
        }
        assertThat(database.star()).isEqualTo(naive.tables());
    }

    private void compare(LoadReport report, NaiveWarehouse.Receipt expected) {
        assertThat(report.load()).isEqualTo(loads);
        assertThat(report.sources()).isEqualTo(expected.sources());
        assertThat(report.tables()).containsExactlyInAnyOrderElementsOf(expected.tables());
        assertThat(report.tables()).allMatch(TableReport::addsUp);
    }

    private void expectRefusal(Sources sources, List<String> places) throws SQLException {
        var before = database.everything();
        try {
            warehouse.load(sources);
            fail("loaded, but these records are bad: " + places);
        } catch (BadRecordsException failure) {
            assertThat(failure.records()).isNotEmpty().extracting(Twins::place).isSubsetOf(places);
            assertThat(failure).hasMessageContaining(failure.records().get(0).toString());
        } catch (InputException failure) {
            assertThat(failure).hasMessageStartingWith("Nothing was loaded: ");
        }
        assertThat(database.everything()).isEqualTo(before);
    }

    private static String place(BadRecord bad) {
        return bad.file() + ":" + bad.line();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
