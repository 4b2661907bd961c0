package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Loads a file of events, which may hold anything: it is taken with every record accounted for, or refused, and then the
 * warehouse is as it was.
 */
final class LoadTarget implements FuzzTarget {
    /** A warehouse that has grown is slow to compare. */
    private static final int LOADS = 100;

    private static final String SONG = """
            {"song_id":"SO1","title":"Jóga","artist_id":"AR1","artist_name":"Björk","duration":246.5,"year":1997}
            """;

    private final Folder folder = new Folder();
    private final Path songs;
    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Tables tables;
    private int loads;

    LoadTarget() throws IOException, SQLException {
        songs = Files.writeString(folder.path().resolve("songs.json"), SONG);
        warehouse = fresh();
        tables = Tables.of(warehouse.handle().dataSource());
    }

    private ReadyWarehouse<DuckDbWarehouse> fresh() {
        var fresh = Warehouse.provision(DuckDb.inMemory().threads(1), SparkifyStar.schema())
                .createSchema();
        fresh.load(Sources.of(Source.json("staging_songs", Location.of(songs))));
        return fresh;
    }

    @Override
    public void read(Input input) throws IOException, SQLException {
        if (++loads % LOADS == 0) {
            warehouse.close();
            warehouse = fresh();
            tables = Tables.of(warehouse.handle().dataSource());
        }
        var policy = input.oneOf(List.of(BadRecordPolicy.quarantine(), BadRecordPolicy.fail()));
        var name = input.oneOf(List.of("events-%d.json", "events-%d.json.gz"));
        var file = Files.write(folder.path().resolve(name.formatted(loads)), input.rest());
        try {
            load(Source.json("staging_events", Location.of(file)).onBadRecord(policy));
        } finally {
            Files.delete(file);
        }
    }

    private void load(Source events) throws SQLException {
        var before = tables.content();
        var set = warehouse.rejects().size();
        try {
            check(
                    warehouse.load(Sources.of(events)).report(),
                    warehouse.rejects().size() - set);
        } catch (InputException refused) {
            assertThat(refused).hasMessageContaining("events-" + loads);
            assertThat(tables.content()).isEqualTo(before);
        }
    }

    private static void check(LoadReport report, int rejects) {
        var source = report.source("staging_events");
        assertThat(source.addsUp()).as("%s", source).isTrue();
        assertThat(source.quarantined()).isEqualTo(rejects);
        assertThat(report.tables()).allMatch(TableReport::addsUp);
    }

    @Override
    public void close() {
        warehouse.close();
        folder.close();
    }
}
