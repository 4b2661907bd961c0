package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refused load says why and leaves the warehouse as it was. */
@Tag("long")
class RefusedLoadTest {
    @TempDir
    private Path path;

    private Folder folder;
    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Database database;

    @BeforeEach
    void load() throws IOException {
        folder = new Folder(path.resolve("new"));
        warehouse = Warehouse.provision(
                        DuckDb.inMemory().reading(path.resolve("old"), folder.path()), SparkifyStar.schema())
                .createSchema();
        warehouse.load(new Folder(path.resolve("old")).filled().sources());
        database = new Database(warehouse.handle().dataSource());
        folder.filled().write("log_data/events.json", Folder.play(1));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private InputException refused(Supplier<Sources> sources) throws SQLException {
        var before = database.everything();
        var failure = catchThrowableOfType(InputException.class, () -> warehouse.load(sources.get()));
        assertThat(failure).as("the load").isNotNull();
        assertThat(database.everything()).isEqualTo(before);
        return failure;
    }

    private InputException refused() throws SQLException {
        return refused(folder::sources);
    }

    private InputException refused(String events) throws SQLException {
        return refused(() -> SparkifyStar.sources(events, folder.songs().toString()));
    }

    @Test
    void whenASourceIsMissing() throws SQLException {
        var missing = path.resolve("new/nowhere");
        assertThat(refused(missing.toString())).hasMessage("No such file or folder: " + missing);
        assertThat(refused(missing + "/*.json"))
                .hasMessage("No such folder: " + missing + ", of " + missing + "/*.json");
        assertThat(refused("a\0b")).hasMessage("Not a path: a\0b: Nul character not allowed");
    }

    @Test
    void whenAFolderHasNothingToRead() throws Exception {
        var empty = Files.createDirectories(path.resolve("new/empty"));
        var reason = ": there must be one named *.json, *.jsonl or *.ndjson, or so with .gz; names that start with"
                + " . or _ are skipped";
        assertThat(refused(empty.toString())).hasMessage("No file to read at " + empty + reason);

        folder.write("empty/.hidden.json", Folder.play(2))
                .write("empty/_temporary/0/part.json", Folder.play(2))
                .write("empty/.git/config.json", Folder.play(2))
                .write("empty/readme.txt", Folder.play(2))
                .write("empty/json", Folder.play(2));
        assertThat(refused(empty.toString())).hasMessage("No file to read at " + empty + reason);
        assertThat(refused(empty + "/*.json")).hasMessage("No file to read at " + empty + "/*.json" + reason);
    }

    @Test
    void whenFilesLieInTheCloud() throws SQLException {
        assertThat(refused("s3://udacity-dend/log_data"))
                .hasMessage("The embedded platform reads files of this machine, not s3://udacity-dend/log_data;"
                        + " copy them here, or load on Redshift");
    }

    @Test
    void whenFilesLieOutsideOfWhatMayBeRead() throws Exception {
        var other = Files.writeString(path.resolve("other.json"), Folder.play(1));
        var message = "Not allowed to read " + other + ": it is not under [" + path.resolve("old") + ", "
                + folder.path() + "]; add its folder with reading(…)";

        assertThat(refused(other.toString())).hasMessage(message);
        assertThat(refused(folder.path() + "/../other.json")).hasMessage(message);
    }

    @Test
    void whenALinkLeadsOutsideOfWhatMayBeRead() throws Exception {
        var other = Files.writeString(path.resolve("other.json"), Folder.play(1));
        Files.createSymbolicLink(folder.events().resolve("link.json"), other);

        assertThat(refused()).hasMessageStartingWith("Not allowed to read ").hasMessageContaining("reading(…)");
    }

    @Test
    void whenAFileMayNotBeRead() throws Exception {
        var file = folder.events().resolve("events.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "Skipped: this user may read every file");

        assertThat(refused()).hasMessageStartingWith("Cannot read " + file + ": ");
    }

    @Test
    void whenAFileIsNoGzip() throws Exception {
        folder.write("log_data/broken.json.gz", Folder.play(3));

        assertThat(refused())
                .hasMessage("Cannot read " + folder.events().resolve("broken.json.gz")
                        + ": corrupt gzip: a member does not begin as one");
    }

    @Test
    void whenTwoSourcesFillOneStagingTable() throws SQLException {
        assertThat(refused(() -> Sources.of(
                        Source.json("staging_songs", Location.of(folder.songs())),
                        Source.json("STAGING_SONGS", Location.of(folder.songs())))))
                .hasMessage("Two sources fill staging_songs; name one location for both");
        assertThat(refused(Sources::of)).hasMessage("A load needs at least one source");
        assertThat(refused(" ")).hasMessage("A source needs a location: a file, folder, glob or s3:// prefix");
    }

    @Test
    void whenASourceFillsNoStagingTable() throws SQLException {
        assertThat(refused(() -> Sources.of(Source.json("staging_event", Location.of(folder.events())))))
                .hasMessage("A source fills staging_event: no such staging table in star sparkify"
                        + " (did you mean staging_events?)");
    }

    @Test
    void whenRecordsAreBad() throws Exception {
        var bad = folder.write("log_data/bad.json", Folder.play(4) + "{\"ts\":1.5}\n\n{\"page\":\"NextSong\"} oops\n")
                .write("log_data/worse.json", "[1]")
                .events();

        var failure = refused();

        assertThat(failure).isInstanceOfSatisfying(BadRecordsException.class, found -> {
            assertThat(found.count()).isEqualTo(3);
            assertThat(found.records())
                    .containsExactly(
                            new BadRecord(
                                    bad.resolve("bad.json").toString(),
                                    2,
                                    "ts: 1.5 is not a whole number; COPY takes digits alone"),
                            new BadRecord(
                                    bad.resolve("bad.json").toString(),
                                    4,
                                    "not a JSON object: found 'o' instead of '{'"),
                            new BadRecord(
                                    bad.resolve("worse.json").toString(),
                                    1,
                                    "not a JSON object: found '[' instead of '{'"));
        });
        assertThat(failure)
                .hasMessage(
                        "Nothing was loaded: 3 records for staging_events cannot be read; mend or remove and load again\n"
                                + "  " + bad + "/bad.json:2: ts: 1.5 is not a whole number; COPY takes digits alone\n"
                                + "  " + bad + "/bad.json:4: not a JSON object: found 'o' instead of '{'\n"
                                + "  " + bad + "/worse.json:1: not a JSON object: found '[' instead of '{'");
    }

    @Test
    void whenVeryManyRecordsAreBad() throws Exception {
        folder.write("log_data/bad.json", "{\"status\":\"n/a\"}\n".repeat(5000));

        assertThat(refused())
                .hasMessageStartingWith("Nothing was loaded: 5000 records for staging_events cannot be read;")
                .hasMessageContaining(
                        "bad.json:10: status: \"n/a\" is not a whole number; COPY takes digits alone\n  and 4990 more")
                .hasMessageNotContaining("bad.json:11:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "userId":"unknown"                  | dim_users.user_id: a real key equals the one reserved for the unknown member
            "page":"NextSong","ts":null         | dim_time.start_time: NULL is not allowed; COPY makes an empty text NULL, too
            "page":"NextSong","sessionId":null  | fact_songplays.session_id: NULL is not allowed; COPY makes an empty text NULL, too
            "page":"NextSong","itemInSession":""| fact_songplays.item_in_session: NULL is not allowed; COPY makes an empty text NULL, too
            "page":"NextSong","ts":253402300800000   | ts: the time is not in the years 1 to 9999
            "page":"NextSong","ts":-62135596800001   | ts: the time is not in the years 1 to 9999
            "page":"NextSong","ts":9223372036854775807 | ts: the time is not in the years 1 to 9999
            """)
    void whenAnEventCannotBeAPlay(String members, String reason) throws Exception {
        var event = "{\"page\":\"Home\",\"ts\":1541105830796,\"sessionId\":7,\"itemInSession\":1}";
        for (var member : members.split(",", -1)) {
            var key = member.substring(0, member.indexOf(':'));
            event = event.replaceFirst(key + ":[^,}]+", "");
        }
        var whole = event.replaceAll("[{,]+(\"|$)", ",$1")
                .replaceFirst("^,?", "{" + members + ",")
                .replaceAll(",+}", "}");
        folder.write("log_data/more.json", Folder.play(5) + "\n" + whole + "\n" + Folder.play(6));

        assertThat(refused())
                .isInstanceOfSatisfying(
                        BadRecordsException.class,
                        found -> assertThat(found.records())
                                .containsExactly(new BadRecord(
                                        folder.events().resolve("more.json").toString(), 3, reason)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            song_id   | unknown | dim_songs.song_id: a real key equals the one reserved for the unknown member
            song_id   | ''      | dim_songs.song_id: NULL is not allowed
            artist_id | unknown | dim_artists.artist_id: a real key equals the one reserved for the unknown member
            artist_id | ''      | dim_artists.artist_id: NULL is not allowed
            """)
    void whenASongHasNoKeyOfItsOwn(String key, String value, String reason) throws Exception {
        var bad = Folder.song().replaceFirst("\"" + key + "\":\"[^\"]*\"", "\"" + key + "\":\"" + value + "\"");
        folder.write("song_data/bad.json", "\n\n" + bad.replace(",", ",\n"));

        assertThat(refused())
                .isInstanceOfSatisfying(
                        BadRecordsException.class,
                        found -> assertThat(found.records())
                                .containsExactly(new BadRecord(
                                        folder.songs().resolve("bad.json").toString(), 3, reason)));
    }

    @Test
    void takesTimesAtTheEdgesAndAnyTimeThatIsNoPlays() throws Exception {
        var play = Folder.play(0).replace("1541105830796", "#");
        folder.write(
                        "log_data/events.json",
                        play.replace("#", "253402300799999") + play.replace("#", "-62135596800000"))
                .write(
                        "log_data/home.json",
                        play.replace("#", "9223372036854775807").replace("NextSong", "Home"));

        warehouse.load(folder.sources());

        assertThat(database.rows("select cast(start_time as varchar), year from dim_time order by start_time"))
                .containsExactly(
                        "'0001-01-01 00:00:00', 1",
                        "'2018-11-01 20:57:10.796', 2018",
                        "'9999-12-31 23:59:59.999', 9999");
    }

    @Test
    void whenACheckFailsAtTheEnd() throws Exception {
        var star = StarSchema.of(
                "orders",
                StagingTable.named("lines").column("id", ColumnType.integer()).column("shop", ColumnType.integer()),
                StagingTable.named("places").column("id", ColumnType.integer()),
                DimensionTable.named("shops")
                        .key("shop", ColumnType.integer())
                        .madeFrom(Mapping.from("places").set("shop", "id")),
                FactTable.named("sales")
                        .dimension("shop", ColumnType.integer(), "shops")
                        .degenerate(dev.sparkify.schema.Column.of("id", ColumnType.integer())
                                .notNull())
                        .grain("id")
                        .madeFrom(Mapping.from("lines").set("shop", "shop").set("id", column("id"))));
        folder.write("lines/1.json", "{\"id\":1,\"shop\":7}").write("places/1.json", "{\"id\":8}");
        try (var shops = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            var tables = new Database(shops.handle().dataSource());
            var before = tables.everything();
            var sources = Sources.of(
                    Source.json("lines", Location.of(folder.path().resolve("lines"))),
                    Source.json("places", Location.of(folder.path().resolve("places"))));

            assertThatThrownBy(() -> shops.load(sources))
                    .isInstanceOf(InputException.class)
                    .hasMessage("Nothing was loaded: sales.shop refers to no member of shops;"
                            + " load the members with the rows or before them, or let the dimension infer them (inferringMembers)"
                            + ": 1 (such as id = 1, shop = 7)");
            assertThat(tables.everything()).isEqualTo(before);

            folder.write("places/2.json", "{\"id\":7}");
            assertThat(shops.load(sources).report().tables())
                    .extracting(report -> report.table() + " " + report.inserted())
                    .isEqualTo(List.of("shops 2", "sales 1"));
        }
    }

    @Test
    void loadsTheSameFilesOnceTheyAreMended() throws Exception {
        folder.write("log_data/bad.json", "{\"ts\":1.5}");
        refused();
        folder.write("log_data/bad.json", Folder.play(9));

        assertThat(warehouse
                        .load(folder.sources())
                        .report()
                        .table("fact_songplays")
                        .inserted())
                .isEqualTo(2);
    }
}
