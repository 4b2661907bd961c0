package dev.sparkify.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bit flips in a file: the load is refused and nothing changes, or what the damaged bytes say is loaded. */
@Tag("long")
class FlippedBitTest {
    private static final String EVENTS = """
            {"artist":"Björk","auth":"Logged In","firstName":"Zoë","gender":"F","itemInSession":0,"lastName":"Summers",\
            "length":246.30812,"level":"free","location":"Phoenix-Mesa-Scottsdale, AZ","method":"PUT","page":"NextSong",\
            "registration":1540344794796.0,"sessionId":#,"song":"J\\u00f3ga #","status":200,"ts":1541105830796,\
            "userAgent":"\\"Mozilla\\/5.0 (X11; Linux)\\"","userId":"8"}
            {"artist":null,"auth":"Logged Out","firstName":null,"gender":null,"itemInSession":1,"lastName":null,\
            "length":null,"level":"free","location":null,"method":"GET","page":"Home","registration":null,"sessionId":#,\
            "song":null,"status":307,"ts":1541105831796,"userAgent":null,"userId":""}
            {"artist":"Nirvana","firstName":"Zoë","itemInSession":2,"length":"99.5","level":"paid","page":"NextSong",\
            "sessionId":"#","song":"Polly","ts":1541105832796,"userId":10,"location":{"city": "Oslo", "at": [59.9, 1e1]}}
            """;

    private static final String SONGS = """
            {"num_songs": 1, "artist_id": "AR#", "artist_latitude": 64.14, "artist_longitude": -21.94,
             "artist_location": "Reykjavík", "artist_name": "Björk", "song_id": "SO#", "title": "Jóga #",
             "duration": 246.30812, "year": 0}
            """;

    /** With {@code -Dtest.options=-Dflips=1000} there are more. */
    private static final int FLIPS = Integer.getInteger("flips", 45);

    private static final int FLIPS_OF_COMPRESSED = FLIPS / 2;

    @TempDir
    private Path folder;

    @Test
    void refusesTheLoadOrLoadsWhatTheBytesSay() throws IOException, SQLException {
        var random = new Random(20181101);
        try (var twins = new Twins()) {
            for (int i = 0; i < FLIPS; i++) {
                var flipped = folder.resolve(String.valueOf(i));
                boolean inEvents = i % 3 > 0;
                write(flipped.resolve("log_data"), bytes(EVENTS, i), inEvents, random);
                write(flipped.resolve("song_data"), bytes(SONGS, i), !inEvents, random);
                twins.load(flipped);
            }
            assertThat(twins.tables().get("fact_songplays"))
                    .hasSizeBetween(FLIPS / 2, 2 * FLIPS)
                    .anyMatch(play -> play.contains("'SO1"));
        }
    }

    @Test
    void refusesCompressedFilesThatAreNotWhatTheyWere() throws IOException, SQLException {
        var random = new Random(20181130);
        var whole = new Folder(folder.resolve("whole"))
                .write("log_data/data.json", EVENTS.replace("#", "1"))
                .write("song_data/data.json", SONGS.replace("#", "1"));
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            warehouse.load(whole.sources());
            var database = new Database(warehouse.handle().dataSource());
            var before = database.star();
            int refused = 0;
            for (int i = 0; i < FLIPS_OF_COMPRESSED; i++) {
                var flipped = folder.resolve("zipped " + i).resolve("data.json.gz");
                var content = EVENTS.replace("#", "1").getBytes(UTF_8);
                flip(flipped, Scenario.compressed(content), random);
                refused += isRefused(warehouse, flipped) ? 1 : 0;
                assertThat(database.star()).isEqualTo(before);
            }
            assertThat(refused).isGreaterThan(FLIPS_OF_COMPRESSED * 9 / 10);
        }
    }

    /** Few bits of a compressed file mean nothing, such as those of its time. */
    private static boolean isRefused(ReadyWarehouse<DuckDbWarehouse> warehouse, Path file) {
        try {
            warehouse.load(Sources.of(Source.json("staging_events", Location.of(file))));
            return false;
        } catch (InputException failure) {
            assertThat(failure).hasMessageContaining(file.toString());
            return true;
        }
    }

    private static void flip(Path file, byte[] content, Random random) throws IOException {
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] bytes(String content, int number) {
        return content.replace("#", String.valueOf(100 + number)).getBytes(UTF_8);
    }

    private static void write(Path folder, byte[] content, boolean isFlipped, Random random) throws IOException {
        var file = folder.resolve("data.json");
        if (isFlipped) {
            flip(file, content, random);
        } else {
            Files.createDirectories(folder);
            Files.write(file, content);
        }
    }
}
