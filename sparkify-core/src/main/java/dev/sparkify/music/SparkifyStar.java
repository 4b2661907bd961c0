package dev.sparkify.music;

import static dev.sparkify.mapping.Expression.coalesce;
import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.internal.Names;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.util.LinkedHashMap;
import java.util.List;

/** Models what is played at Sparkify: one fact of song plays with four dimensions, from events and songs. */
public final class SparkifyStar {
    private static final Expression IS_PLAY = column("page").equalTo("NextSong");
    private static final Expression START_TIME = epochMillis(column("ts"));

    private SparkifyStar() {}

    /**
     * Returns the star in the original's layout.
     *
     * @return five tables and the two staging tables they are made from
     */
    public static StarSchema schema() {
        return StarSchema.of(
                "sparkify",
                stagingEvents(),
                stagingSongs(),
                users().distributed(Distribution.all()).sorted(SortKey.compound("user_id")),
                artists().distributed(Distribution.key("artist_id")).sorted(SortKey.compound("artist_id")),
                songs().distributed(Distribution.key("song_id")).sorted(SortKey.compound("song_id")),
                time().distributed(Distribution.all()).sorted(SortKey.compound("start_time")),
                songPlays().sorted(SortKey.compound("songplay_id")));
    }

    /**
     * Returns the star as the adviser lays it out. Plays and times, of which there are nearly as many, lie together and in the
     * order of time; the small dimensions are copied everywhere. Plays do not lie by song: most or many of them are of the
     * unknown one, which is a single value and so lies on a single slice.
     *
     * @return the same tables as {@link #schema()}
     */
    public static StarSchema tuned() {
        return StarSchema.of(
                "sparkify",
                stagingEvents(),
                stagingSongs(),
                users().distributed(Distribution.all()).sorted(SortKey.compound("user_id")),
                artists().distributed(Distribution.all()).sorted(SortKey.compound("artist_id")),
                songs().distributed(Distribution.all()).sorted(SortKey.compound("song_id")),
                time().distributed(Distribution.key("start_time")).sorted(SortKey.compound("start_time")),
                songPlays().distributed(Distribution.key("start_time")).sorted(SortKey.compound("start_time")));
    }

    /**
     * Returns the star that keeps the history of a user's level: {@code dim_users} has a version for each change, and a play
     * refers to the version that was valid when it was heard.
     *
     * @return the tables of {@link #schema()}; {@code fact_songplays} has a user_key beside the user_id
     */
    public static StarSchema withHistory() {
        return StarSchema.of(
                "sparkify",
                stagingEvents(),
                stagingSongs(),
                usersWithHistory().distributed(Distribution.all()).sorted(SortKey.compound("user_key")),
                artists().distributed(Distribution.key("artist_id")).sorted(SortKey.compound("artist_id")),
                songs().distributed(Distribution.key("song_id")).sorted(SortKey.compound("song_id")),
                time().distributed(Distribution.all()).sorted(SortKey.compound("start_time")),
                songPlaysOfVersions().sorted(SortKey.compound("songplay_id")));
    }

    /**
     * Names where the two sources lie.
     *
     * @param logData events: a file, folder, glob or {@code s3://} prefix
     * @param songData songs: a file, folder, glob or {@code s3://} prefix
     * @return the sources of a load
     */
    public static Sources sources(String logData, String songData) {
        return Sources.of(
                Source.json("staging_events", Location.of(logData)),
                Source.json("staging_songs", Location.of(songData)));
    }

    /**
     * Names where the two sources lie, and the key of each column of an event, in the spelling of the files. Of use where
     * keys are to be matched exactly.
     *
     * @param logData events: a file, folder, glob or {@code s3://} prefix
     * @param songData songs: a file, folder, glob or {@code s3://} prefix
     * @return the sources of a load
     */
    public static Sources sourcesByPath(String logData, String songData) {
        var keys = List.of("firstName", "itemInSession", "lastName", "sessionId", "userAgent", "userId");
        var paths = new LinkedHashMap<String, String>();
        stagingEvents().columns().forEach(column -> paths.put(column.name(), "$." + column.name()));
        keys.forEach(key -> paths.put(Names.folded(key), "$." + key));
        return Sources.of(
                Source.json("staging_events", Location.of(logData), paths),
                Source.json("staging_songs", Location.of(songData)));
    }

    // tag::personal[]
    private static StagingTable stagingEvents() {
        return StagingTable.named("staging_events")
                .column("artist", varchar(1024))
                .column("auth", varchar(32))
                .column(Column.of("firstname", varchar(256)).personal())
                .column(Column.of("gender", varchar(32)).personal())
                .column("iteminsession", integer())
                .column(Column.of("lastname", varchar(256)).personal())
                .column("length", doublePrecision())
                .column("level", varchar(32))
                .column(Column.of("location", varchar(512)).personal())
                .column("method", varchar(32))
                .column("page", varchar(32))
                .column(Column.of("registration", doublePrecision()).personal())
                .column("sessionid", bigint())
                .column("song", varchar(1024))
                .column("status", integer())
                .column("ts", bigint())
                .column(Column.of("useragent", varchar(1024)).personal())
                .column(Column.of("userid", varchar(64)).personal());
    }
    // end::personal[]

    private static StagingTable stagingSongs() {
        return StagingTable.named("staging_songs")
                .column("num_songs", integer())
                .column("artist_id", varchar(64))
                .column("artist_latitude", doublePrecision())
                .column("artist_longitude", doublePrecision())
                .column("artist_location", varchar(512))
                .column("artist_name", varchar(1024))
                .column("song_id", varchar(64))
                .column("title", varchar(1024))
                .column("duration", doublePrecision())
                .column("year", integer());
    }

    // tag::users[]
    private static DimensionTable users() {
        return DimensionTable.named("dim_users")
                .key("user_id", varchar(64))
                .attribute("first_name", varchar(256))
                .attribute("last_name", varchar(256))
                .attribute("gender", varchar(32))
                .attribute("level", varchar(32))
                .withUnknownMember()
                .madeFrom(usersOfPlays());
    }

    private static Mapping usersOfPlays() {
        return Mapping.from("staging_events")
                .where(IS_PLAY.and(column("userid").notEqualTo("")))
                .set("user_id", "userid")
                .set("first_name", "firstname")
                .set("last_name", "lastname")
                .set("gender", "gender")
                .set("level", "level")
                .asOf(START_TIME, column("sessionid"), column("iteminsession"));
    }
    // end::users[]

    // tag::history[]
    private static DimensionTable usersWithHistory() {
        return DimensionTable.named("dim_users")
                .surrogateKey("user_key")
                .key("user_id", varchar(64))
                .attribute("first_name", varchar(256))
                .attribute("last_name", varchar(256))
                .attribute("gender", varchar(32))
                .tracked("level", varchar(32))
                .versioned()
                .withUnknownMember()
                .madeFrom(usersOfPlays());
    }
    // end::history[]

    private static DimensionTable artists() {
        return DimensionTable.named("dim_artists")
                .key("artist_id", varchar(64))
                .attribute("name", varchar(1024))
                .attribute("location", varchar(512))
                .attribute("latitude", doublePrecision())
                .attribute("longitude", doublePrecision())
                .withUnknownMember()
                .madeFrom(Mapping.from("staging_songs")
                        .set("artist_id", "artist_id")
                        .set("name", "artist_name")
                        .set("location", "artist_location")
                        .set("latitude", "artist_latitude")
                        .set("longitude", "artist_longitude"));
    }

    private static DimensionTable songs() {
        return DimensionTable.named("dim_songs")
                .key("song_id", varchar(64))
                .attribute("title", varchar(1024))
                .outrigger("artist_id", varchar(64), "dim_artists")
                .attribute("year", integer())
                .attribute("duration", doublePrecision())
                .keptForLookup("artist_name", varchar(1024))
                .withUnknownMember()
                .madeFrom(Mapping.from("staging_songs")
                        .set("song_id", "song_id")
                        .set("title", "title")
                        .set("artist_id", "artist_id")
                        .set("year", column("year").nullIf(number(0)))
                        .set("duration", "duration")
                        .set("artist_name", "artist_name"));
    }

    private static DimensionTable time() {
        return DimensionTable.named("dim_time")
                .key("start_time", timestamp())
                .attribute("hour", integer())
                .attribute("day", integer())
                .attribute("week", integer())
                .attribute("month", integer())
                .attribute("year", integer())
                .attribute("weekday", integer())
                .madeFrom(Mapping.from("staging_events")
                        .where(IS_PLAY)
                        .set("start_time", START_TIME)
                        .set("hour", START_TIME.part(Field.HOUR))
                        .set("day", START_TIME.part(Field.DAY))
                        .set("week", START_TIME.part(Field.WEEK))
                        .set("month", START_TIME.part(Field.MONTH))
                        .set("year", START_TIME.part(Field.YEAR))
                        .set("weekday", START_TIME.part(Field.WEEKDAY)));
    }

    private static FactTable songPlays() {
        var plays = FactTable.named("fact_songplays")
                .surrogateKey("songplay_id")
                .dimension("start_time", timestamp(), "dim_time")
                .dimension("user_id", varchar(64), "dim_users");
        return described(plays).madeFrom(plays().set("user_id", "userid").find(heardSong()));
    }

    private static FactTable songPlaysOfVersions() {
        var plays = FactTable.named("fact_songplays")
                .surrogateKey("songplay_id")
                .dimension("start_time", timestamp(), "dim_time")
                .dimension("user_key", bigint(), "dim_users")
                .degenerate(Column.of("user_id", varchar(64)).notNull());
        var user = coalesce(column("userid").nullIf(text("")), text("unknown"));
        return described(plays)
                .madeFrom(plays().set("user_id", user)
                        .find(Lookup.in("dim_users")
                                .matching("user_id", user)
                                .asOf(START_TIME)
                                .take("user_key", "user_key"))
                        .find(heardSong()));
    }

    private static FactTable described(FactTable plays) {
        return plays.degenerate("level", varchar(32))
                .dimension("song_id", varchar(64), "dim_songs")
                .dimension("artist_id", varchar(64), "dim_artists")
                .degenerate(Column.of("session_id", bigint()).notNull())
                .degenerate(Column.of("item_in_session", integer()).notNull())
                .degenerate("location", varchar(512))
                .degenerate("user_agent", varchar(1024))
                .degenerate("song_title", varchar(1024))
                .degenerate("artist_name", varchar(1024))
                .degenerate("song_length", doublePrecision())
                .grain("start_time", "user_id", "session_id", "item_in_session")
                .happensAt("start_time");
    }

    private static Mapping plays() {
        return Mapping.from("staging_events")
                .where(IS_PLAY)
                .set("start_time", START_TIME)
                .set("level", "level")
                .set("session_id", "sessionid")
                .set("item_in_session", "iteminsession")
                .set("location", "location")
                .set("user_agent", "useragent")
                .set("song_title", "song")
                .set("artist_name", "artist")
                .set("song_length", "length");
    }

    private static Lookup heardSong() {
        return Lookup.in("dim_songs")
                .matching("title", column("song"))
                .matching("artist_name", column("artist"))
                .matching("duration", column("length"))
                .take("song_id", "song_id")
                .take("artist_id", "artist_id");
    }
}
