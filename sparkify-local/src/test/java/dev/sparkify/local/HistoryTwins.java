package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.naive.KeyBook;
import dev.sparkify.local.naive.Listing;
import dev.sparkify.local.naive.NaiveUsers;
import dev.sparkify.local.naive.NaiveWarehouse;
import dev.sparkify.local.naive.NaiveWarehouse.Heard;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Loads the same files into the star with history and into the naive one, and finds every difference between them. */
final class HistoryTwins implements AutoCloseable {
    private static final String USERS = "select user_id, first_name, last_name, gender, level, valid_from, valid_to,"
            + " is_current from dim_users";
    private static final String PLAYS = "select songplay_id, start_time, user_id, level, song_id, artist_id,"
            + " session_id, item_in_session, location, user_agent, song_title, artist_name, song_length"
            + " from fact_songplays";
    private static final String VERSIONS = "select f.songplay_id, u.user_id, u.valid_from from fact_songplays f left"
            + " join dim_users u on u.user_key = f.user_key";

    private final ReadyWarehouse<DuckDbWarehouse> warehouse;
    private final Database database;
    private final NaiveWarehouse naive = new NaiveWarehouse();
    private final NaiveUsers users = new NaiveUsers();
    private final KeyBook keys = new KeyBook();

    HistoryTwins() {
        this(DuckDb.inMemory());
    }

    HistoryTwins(DuckDb platform) {
        this.warehouse =
                Warehouse.provision(platform, SparkifyStar.withHistory()).createSchema();
        this.database = new Database(warehouse.handle().dataSource());
    }

    Database database() {
        return database;
    }

    /** Loads what lies in the folders {@code log_data} and {@code song_data} of a folder; compares receipt and tables. */
    LoadReport load(Path folder) throws NaiveWarehouse.Refused, SQLException {
        var report = loadUnseen(Map.of(
                NaiveWarehouse.EVENTS, folder.resolve("log_data"), NaiveWarehouse.SONGS, folder.resolve("song_data")));
        compare();
        return report;
    }

    /** Loads folders or files, by staging table, those that hold any; compares the receipt alone. */
    LoadReport loadUnseen(Map<String, Path> places) throws NaiveWarehouse.Refused {
        var files = new LinkedHashMap<String, List<Path>>();
        places.forEach((staging, place) ->
                files.put(staging, Files.isRegularFile(place) ? List.of(place) : Listing.of(place)));
        files.values().removeIf(List::isEmpty);
        var sources = places.entrySet().stream()
                .filter(place -> files.containsKey(place.getKey()))
                .map(place -> Source.json(place.getKey(), Location.of(place.getValue())))
                .toList();
        var before = naive.heard().stream().collect(Collectors.toMap(Heard::id, this::version));
        var events = naive.heard().stream().collect(Collectors.toMap(Heard::id, Heard::event));
        var expected = naive.load(files).tables();
        var ofUsers = users.load(files.getOrDefault(NaiveWarehouse.EVENTS, List.of()));
        long moved = naive.heard().stream()
                .filter(play -> play.event().equals(events.get(play.id())))
                .filter(play -> !Objects.equals(before.get(play.id()), version(play)))
                .count();

        var report = warehouse.load(new Sources(sources)).report();
        assertThat(report.tables()).allMatch(TableReport::addsUp);
        assertThat(report.tables())
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(table -> table.table().equals("dim_users") ? ofUsers : table)
                        .map(table ->
                                table.table().equals("fact_songplays") ? table.with(Outcome.REPOINTED, moved) : table)
                        .toList());
        return report;
    }

    private long version(Heard play) {
        return users.idAt(play.user(), play.time());
    }

    /** Compares all tables, the version of each play, and the keys. */
    void compare() throws SQLException {
        var expected = new HashMap<>(naive.tables());
        var tables = database.star();
        assertThat(users()).isEqualTo(users.written());
        assertThat(sorted(PLAYS)).isEqualTo(expected.get("fact_songplays"));
        for (var table : List.of("dim_songs", "dim_artists", "dim_time")) {
            assertThat(tables.get(table)).as(table).isEqualTo(expected.get(table));
        }
        assertThat(sorted(VERSIONS))
                .isEqualTo(naive.heard().stream()
                        .map(play -> play.id() + ", " + users.at(play.user(), play.time()))
                        .sorted()
                        .toList());
        keys.check(
                database.rows("select user_id, valid_from, user_key from dim_users where user_key <> -1"), users.ids());
    }

    List<String> users() throws SQLException {
        return sorted(USERS);
    }

    /** Lists what must not depend on the order of loads: users, and plays without their number and song. */
    Map<String, List<String>> lasting() throws SQLException {
        var plays = "select f.* exclude (songplay_id, user_key, song_id, artist_id), u.user_id, u.valid_from"
                + " from fact_songplays f join dim_users u on u.user_key = f.user_key";
        return Map.of("users", users(), "plays", sorted(plays));
    }

    private List<String> sorted(String sql) throws SQLException {
        return database.rows(sql).stream().sorted().toList();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
