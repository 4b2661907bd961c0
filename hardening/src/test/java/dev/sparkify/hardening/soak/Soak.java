package dev.sparkify.hardening.soak;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads into one warehouse again and again: new files, bad ones that are refused or set aside, days that are loaded again, with
 * questions between. What it holds is looked at in even steps.
 */
final class Soak {
    private static final String SONG = """
            {"song_id":"SO1","title":"Jóga","artist_id":"AR1","artist_name":"Björk","duration":246.5,"year":1997}
            """;
    private static final String PLAY = """
            {"artist":"Björk","firstName":"Zoë","gender":"F","itemInSession":%1$d,"lastName":"Lee","length":246.5,\
            "level":"free","location":"","page":"NextSong","sessionId":7,"song":"Jóga","ts":%2$d,"userAgent":"",\
            "userId":"%3$d"}
            """;
    private static final long FIRST = 1_541_105_830_796L;
    private static final long DAY = 86_400_000;
    private static final int USERS = 90;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 11, 1);
    private static final int ROUND = 10;

    private final Path folder;
    private final Path database;
    private final Path events;

    Soak(Path folder) throws IOException {
        this.folder = folder;
        this.database = folder.resolve("sparkify.duckdb");
        this.events = Files.createDirectories(folder.resolve("events"));
    }

    List<Levels> run(int loads, int looks) throws IOException, SQLException {
        var levels = new ArrayList<Levels>();
        var platform = DuckDb.file(database).threads(2).spillingTo(Files.createDirectories(folder.resolve("spill")));
        try (var warehouse =
                Warehouse.provision(platform, SparkifyStar.schema()).createSchema()) {
            warehouse.load(songs());
            long begun = System.nanoTime();
            for (int number = 1; number <= loads; number++) {
                load(warehouse, number);
                if (number % (loads / looks) == 0) {
                    long perLoad = (System.nanoTime() - begun) / (loads / looks);
                    ask(warehouse);
                    levels.add(Levels.now(folder, database, perLoad));
                    begun = System.nanoTime();
                }
            }
        }
        return levels;
    }

    private Sources songs() throws IOException {
        var songs = Files.writeString(folder.resolve("songs.json"), SONG);
        return Sources.of(Source.json("staging_songs", Location.of(songs)));
    }

    /** Each load has a file and a day of its own, so that a reload has little to read. */
    private void load(ReadyWarehouse<DuckDbWarehouse> warehouse, int number) throws IOException, SQLException {
        var play = PLAY.formatted(number, FIRST + number * DAY, 1 + number % USERS);
        int turn = number % ROUND;
        var content = turn == 3 || turn == 6 ? play + "{\"page\":\"NextSong\"} oops\n" : play;
        var file = Files.writeString(file(number), content);
        var source = Source.json("staging_events", Location.of(file));
        if (turn == 3) {
            refused(warehouse, Sources.of(source));
        } else if (turn == 6) {
            warehouse.load(Sources.of(source.onBadRecord(BadRecordPolicy.quarantine())));
        } else if (turn == 9) {
            warehouse.reload(
                    TimeRange.of(FIRST_DAY.plusDays(number - 1L)),
                    Sources.of(source.at(Location.of(file(number - 1)))));
        } else {
            warehouse.load(Sources.of(source));
        }
    }

    private Path file(int number) {
        return events.resolve("events-" + number + ".json");
    }

    private static void refused(ReadyWarehouse<DuckDbWarehouse> warehouse, Sources sources) {
        try {
            warehouse.load(sources);
        } catch (InputException expected) {
            return;
        }
        throw new AssertionError("A bad record was loaded");
    }

    private static void ask(ReadyWarehouse<DuckDbWarehouse> warehouse) throws SQLException {
        warehouse.rejects();
        try (var connection = warehouse.handle().dataSource().getConnection();
                var statement = connection.createStatement();
                var plays = statement.executeQuery("select count(*) from fact_songplays")) {
            plays.next();
        }
    }
}
