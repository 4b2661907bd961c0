package dev.sparkify.music;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SparkifyStarTest {
    @Test
    void isTheStarOfTheDesign() {
        assertThat(described(SparkifyStar.schema())).isEqualTo("""
                staging_events, distribution auto, sort auto
                    artist VARCHAR(1024)
                    auth VARCHAR(32)
                    firstname VARCHAR(256)
                    gender VARCHAR(32)
                    iteminsession INTEGER
                    lastname VARCHAR(256)
                    length DOUBLE PRECISION
                    level VARCHAR(32)
                    location VARCHAR(512)
                    method VARCHAR(32)
                    page VARCHAR(32)
                    registration DOUBLE PRECISION
                    sessionid BIGINT
                    song VARCHAR(1024)
                    status INTEGER
                    ts BIGINT
                    useragent VARCHAR(1024)
                    userid VARCHAR(64)
                staging_songs, distribution auto, sort auto
                    num_songs INTEGER
                    artist_id VARCHAR(64)
                    artist_latitude DOUBLE PRECISION
                    artist_longitude DOUBLE PRECISION
                    artist_location VARCHAR(512)
                    artist_name VARCHAR(1024)
                    song_id VARCHAR(64)
                    title VARCHAR(1024)
                    duration DOUBLE PRECISION
                    year INTEGER
                dim_users, unknown member, distribution all, sort user_id
                    user_id VARCHAR(64) not null, key
                    first_name VARCHAR(256)
                    last_name VARCHAR(256)
                    gender VARCHAR(32)
                    level VARCHAR(32)
                dim_artists, unknown member, distribution key(artist_id), sort artist_id
                    artist_id VARCHAR(64) not null, key
                    name VARCHAR(1024)
                    location VARCHAR(512)
                    latitude DOUBLE PRECISION
                    longitude DOUBLE PRECISION
                dim_songs, unknown member, kept for lookup: artist_name VARCHAR(1024), distribution key(song_id), sort song_id
                    song_id VARCHAR(64) not null, key
                    title VARCHAR(1024)
                    artist_id VARCHAR(64) → dim_artists
                    year INTEGER
                    duration DOUBLE PRECISION
                dim_time, distribution all, sort start_time
                    start_time TIMESTAMP not null, key
                    hour INTEGER
                    day INTEGER
                    week INTEGER
                    month INTEGER
                    year INTEGER
                    weekday INTEGER
                fact_songplays, grain start_time, user_id, session_id, item_in_session, distribution auto, sort songplay_id
                    songplay_id BIGINT not null, key
                    start_time TIMESTAMP not null → dim_time
                    user_id VARCHAR(64) not null → dim_users
                    level VARCHAR(32)
                    song_id VARCHAR(64) not null → dim_songs
                    artist_id VARCHAR(64) not null → dim_artists
                    session_id BIGINT not null
                    item_in_session INTEGER not null
                    location VARCHAR(512)
                    user_agent VARCHAR(1024)
                    song_title VARCHAR(1024)
                    artist_name VARCHAR(1024)
                    song_length DOUBLE PRECISION
                """);
    }

    @Test
    void isLaidOutOtherwiseWhereItIsTuned() {
        assertThat(SparkifyStar.tuned().tables().stream().map(SparkifyStarTest::layout))
                .containsExactly(
                        "staging_events, distribution auto, sort auto",
                        "staging_songs, distribution auto, sort auto",
                        "dim_users, distribution all, sort user_id",
                        "dim_artists, distribution all, sort artist_id",
                        "dim_songs, distribution all, sort song_id",
                        "dim_time, distribution key(start_time), sort start_time",
                        "fact_songplays, distribution key(start_time), sort start_time");
    }

    @Test
    void hasTheSameColumnsWhereItIsTuned() {
        assertThat(SparkifyStar.tuned().tables())
                .extracting(Table::columns)
                .isEqualTo(SparkifyStar.schema().tables().stream()
                        .map(Table::columns)
                        .toList());
    }

    @Test
    void isReadFromEventsAndSongs() {
        assertThat(SparkifyStar.sources("log_data", "s3://bucket/song_data").all())
                .containsExactly(
                        Source.json("staging_events", Location.of("log_data")),
                        Source.json("staging_songs", Location.of("s3://bucket/song_data")));
    }

    private static String described(StarSchema star) {
        return star.tables().stream().map(SparkifyStarTest::described).collect(Collectors.joining());
    }

    private static String described(Table table) {
        return table.columns().stream()
                .map(column -> "    " + described(table, column) + "\n")
                .collect(Collectors.joining("", head(table) + "\n", ""));
    }

    private static String head(Table table) {
        var rest = layout(table).substring(table.name().length());
        if (table instanceof DimensionTable dimension) {
            var kept = dimension.lookupColumns().stream()
                    .map(column -> ", kept for lookup: " + described(table, column))
                    .collect(Collectors.joining());
            return table.name() + (dimension.hasUnknownMember() ? ", unknown member" : "") + kept + rest;
        }
        return table instanceof FactTable fact
                ? table.name() + ", grain " + String.join(", ", fact.grain()) + rest
                : table.name() + rest;
    }

    private static String described(Table table, Column column) {
        return Stream.of(
                        Stream.of(column.name() + " " + column.type() + (column.nullable() ? "" : " not null")),
                        table.primaryKey().stream()
                                .filter(column.name()::equals)
                                .map(key -> ", key"),
                        table.foreignKeys().stream()
                                .filter(key -> key.column().equals(column.name()))
                                .map(ForeignKey::dimension)
                                .map(dimension -> " → " + dimension))
                .flatMap(found -> found)
                .collect(Collectors.joining());
    }

    private static String layout(Table table) {
        var sort = table.sortKey().columns();
        return table.name() + ", distribution " + distribution(table.distribution()) + ", sort "
                + (sort.isEmpty() ? kind(table.sortKey()) : String.join(", ", sort));
    }

    private static String distribution(Distribution distribution) {
        return distribution instanceof Distribution.Key key ? "key(" + key.column() + ")" : kind(distribution);
    }

    private static String kind(Object variant) {
        assertThat(variant).isInstanceOfAny(Distribution.class, SortKey.class);
        return variant.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
