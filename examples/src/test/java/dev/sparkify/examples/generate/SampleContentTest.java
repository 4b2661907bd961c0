package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the usual sample with an engine and asks whether it is what a music service could have written. */
class SampleContentTest {
    private static final Pattern KEY = Pattern.compile("[{,]\"(\\w+)\":");

    @TempDir
    static Path directory;

    private static SampleSummary summary;
    private static Connection connection;

    @BeforeAll
    static void loadSample() throws SQLException {
        summary = SampleSources.usual().writeTo(directory);
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("""
            create table events as select * from read_json('%s/log_data/*/*/*.json',
                format = 'newline_delimited', filename = true, columns = {
                artist: 'VARCHAR', auth: 'VARCHAR', firstName: 'VARCHAR', gender: 'VARCHAR', itemInSession: 'BIGINT',
                lastName: 'VARCHAR', length: 'DOUBLE', level: 'VARCHAR', location: 'VARCHAR', method: 'VARCHAR',
                page: 'VARCHAR', registration: 'DOUBLE', sessionId: 'BIGINT', song: 'VARCHAR', status: 'INTEGER',
                ts: 'BIGINT', userAgent: 'VARCHAR', userId: 'VARCHAR'})
            """.formatted(directory));
        execute("create table songs as select * from read_json('%s/song_data/*/*/*/*.json')".formatted(directory));
        execute("create table late as select * from read_json('%s/song_data_late/*/*/*/*.json')".formatted(directory));
        execute("create view plays as select * from events where page = 'NextSong'");
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void writesAsManyAsAsked() throws SQLException {
        assertThat(number("select count(*) from events")).isEqualTo(20_000);
        assertThat(number("select count(*) from plays")).isEqualTo(summary.plays());
        assertThat(number("select count(*) from songs")).isEqualTo(1_800);
        assertThat(number("select count(*) from late")).isEqualTo(200);
    }

    @Test
    void writesTheKeysOfTheRealEventsInTheirOrder() throws Exception {
        var tree = SampleTree.of(directory);
        for (var line : tree.lines(tree.names(Folder.LOG_DATA).get(0))) {
            assertThat(KEY.matcher(line).results().map(key -> key.group(1)))
                    .containsExactly(
                            "artist",
                            "auth",
                            "firstName",
                            "gender",
                            "itemInSession",
                            "lastName",
                            "length",
                            "level",
                            "location",
                            "method",
                            "page",
                            "registration",
                            "sessionId",
                            "song",
                            "status",
                            "ts",
                            "userAgent",
                            "userId");
        }
    }

    @Test
    void writesTheKeysOfTheRealSongsWithoutANewline() throws Exception {
        var tree = SampleTree.of(directory);
        for (var name : tree.names(Folder.SONG_DATA_LATE)) {
            assertThat(Files.readString(tree.files().get(name)))
                    .matches("\\{\"num_songs\": 1, \"artist_id\": \"AR.*\", \"artist_latitude\": .*, "
                            + "\"artist_longitude\": .*, \"artist_location\": \".*\", \"artist_name\": \".+\", "
                            + "\"song_id\": \"SO.*\", \"title\": \".+\", \"duration\": \\d+\\.\\d{1,5}, "
                            + "\"year\": (0|\\d{4})}");
        }
    }

    @Test
    void keepsTheGrainUnique() throws SQLException {
        assertThat(number("select count(distinct (ts, userId, sessionId, itemInSession)) from events"))
                .isEqualTo(20_000);
    }

    @Test
    void countsTheItemsOfASession() throws SQLException {
        assertNone("""
            select sessionId from events group by sessionId
            having min(itemInSession) <> 0 or max(itemInSession) <> count(*) - 1
                or count(distinct itemInSession) <> count(*)
            """);
        assertNone("""
            select * from events qualify ts < lag(ts) over (partition by sessionId order by itemInSession)
            """);
    }

    @Test
    void ordersTheEventsOfADay() throws Exception {
        var tree = SampleTree.of(directory);
        var time = Pattern.compile("\"ts\":(\\d+),");
        for (var name : tree.names(Folder.LOG_DATA)) {
            var times = new ArrayList<Long>();
            for (var line : tree.lines(name)) {
                time.matcher(line).results().forEach(found -> times.add(Long.valueOf(found.group(1))));
            }
            assertThat(times).isSorted();
        }
        assertNone("select * from events where strftime(epoch_ms(ts), '%Y-%m-%d') <> filename[-22:-13]");
    }

    @Test
    void playsSongsInTheStatedShares() throws SQLException {
        var match = "(select distinct title, artist_name, duration from %s) on song = title and artist = artist_name "
                + "and length = duration";
        var listed = number("select count(*) from plays join " + match.formatted("songs"));
        var late = number("select count(*) from plays join " + match.formatted("late"));

        assertThat(listed / (double) summary.plays()).isCloseTo(0.70, within(0.02));
        assertThat(late / (double) summary.plays()).isCloseTo(0.08, within(0.01));
    }

    @Test
    void playsRecordingsThatNearlyMatch() throws SQLException {
        assertThat(number("""
            select count(*) from plays join songs on song = title and artist = artist_name
            where length <> duration and abs(length - duration) < 0.00002
            """)).isPositive();
    }

    @Test
    void playsFewSongsOften() throws SQLException {
        var often = number("""
            select sum(n) from (select count(*) n from plays group by song, artist, length order by n desc limit 30)
            """);

        assertThat(often / (double) summary.plays()).isBetween(0.15, 0.40);
    }

    @Test
    void visitsAllPagesInPlausibleShares() throws SQLException {
        assertThat(texts("select distinct concat_ws(' ', page, method, status, auth) from events order by all"))
                .containsExactly(
                        "About GET 200 Logged In",
                        "About GET 200 Logged Out",
                        "Downgrade GET 200 Logged In",
                        "Error GET 404 Logged In",
                        "Help GET 200 Logged In",
                        "Help GET 200 Logged Out",
                        "Home GET 200 Logged In",
                        "Home GET 200 Logged Out",
                        "Login PUT 307 Logged Out",
                        "Logout PUT 307 Logged In",
                        "NextSong PUT 200 Logged In",
                        "Save Settings PUT 307 Logged In",
                        "Settings GET 200 Logged In",
                        "Submit Downgrade PUT 307 Logged In",
                        "Submit Upgrade PUT 307 Logged In",
                        "Upgrade GET 200 Logged In");
        assertThat(summary.plays() / 20_000.0).isCloseTo(0.83, within(0.03));
    }

    @Test
    void hearsMusicOnThePageOfSongsOnly() throws SQLException {
        assertNone("""
            select * from events
            where (page = 'NextSong') <> (song is not null) or (song is null) <> (artist is null)
                or (song is null) <> (length is null)
            """);
    }

    @Test
    void knowsNothingOfWhoIsLoggedOut() throws SQLException {
        assertNone("""
            select * from events where auth = 'Logged Out' and (userId <> '' or coalesce(firstName, lastName,
                gender, location, userAgent, registration::varchar) is not null)
            """);
        assertNone("""
            select * from events where auth = 'Logged In' and (userId = '' or firstName is null or lastName is null
                or gender is null or location is null or userAgent is null or registration is null)
            """);
    }

    @Test
    void changesTheLevelAfterAFormOnly() throws SQLException {
        var changes = """
            with steps as (select page, level, lead(level) over (partition by userId order by ts, itemInSession) later
                from events where userId <> '')
            select count(*) from steps where level <> later and page %s ('Submit Upgrade', 'Submit Downgrade')
            """;

        assertThat(number(changes.formatted("in"))).isGreaterThan(30);
        assertThat(number(changes.formatted("not in"))).isZero();
    }

    @Test
    void keepsAListenerInOneSessionAtATime() throws SQLException {
        assertNone("""
            with visits as (select userId, sessionId, min(ts) opened, max(ts) closed
                from events where userId <> '' group by all)
            select * from visits qualify opened < lag(closed) over (partition by userId order by opened)
            """);
    }

    @Test
    void keepsTheAccountOfAListener() throws SQLException {
        assertNone("""
            select userId from events where userId <> '' group by userId
            having count(distinct (firstName, lastName, gender, location, registration, userAgent)) > 1
            """);
    }

    @Test
    void givesArtistsSeveralSongsAndSomeTheNameOfAnother() throws SQLException {
        assertThat(number("select count(distinct song_id) from (from songs union all from late)"))
                .isEqualTo(2_000);
        assertThat(number("select count(*) from (select artist_id from songs group by all having count(*) > 2)"))
                .isGreaterThan(100);
        assertThat(number("""
            select count(*) from (select artist_name from songs group by all having count(distinct artist_id) > 1)
            """)).isPositive();
        assertNone("""
            select artist_id from songs group by artist_id
            having count(distinct (artist_name, artist_location, artist_latitude)) > 1
            """);
    }

    @Test
    void spellsNamesOfTheWorld() throws SQLException {
        assertThat(texts("select distinct title from songs"))
                .contains("Brød og Sjø", "北京的夜", "🎵 Loop 🎶", "Cafe\u0301 del Norte");
        assertThat(number("select count(*) from plays where artist like '%🎸 Riot%'"))
                .isPositive();
        assertThat(number("select count(*) from songs where title similar to '\".*\" & .* \\\\ .*'"))
                .isPositive();
        assertThat(texts("select distinct firstName from events")).contains("Søren", "美咲", "Rene\u0301e");
    }

    private static void assertNone(String query) throws SQLException {
        assertThat(texts(query)).as(query).isEmpty();
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    private static List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
