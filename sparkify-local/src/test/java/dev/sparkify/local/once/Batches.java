package dev.sparkify.local.once;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Is a folder to which two batches of files come. The second brings records that are late (they split the history of
 * users), records that conflict with those of the first, songs that plays of the first wait for, lines that cannot be
 * read, and a file of the first that has grown.
 *
 * @param folder the folder
 */
record Batches(Path folder) {
    static final int SECOND_FILES = 8;

    private static final long SEED = 20_181_101;
    private static final long FIRST_INSTANT = 1_541_105_830_796L;
    private static final int INSTANTS = 200;
    private static final int EVENTS_OF_A_FILE = 40;
    private static final int SONGS = 20;
    private static final String BAD = """
            {"page":"NextSong","ts":1.5}
            oops
            {"page":"NextSong","ts":null,"sessionId":1,"itemInSession":1,"userId":"u1"}
            {"page":"NextSong","ts":1541105830796,"sessionId":1,"itemInSession":1,"userId":"unknown"}
            """;

    /** Returns a star by the name under which programs are given it. */
    static StarSchema star(String name) {
        return !name.equals("plain") ? SparkifyStar.withHistory() : SparkifyStar.schema();
    }

    Sources sources() {
        return Sources.of(
                Source.json("staging_events", Location.of(folder.resolve("log_data")))
                        .onBadRecord(BadRecordPolicy.quarantine()),
                Source.json("staging_songs", Location.of(folder.resolve("song_data")))
                        .onBadRecord(BadRecordPolicy.quarantine()));
    }

    Batches writeFirst() throws IOException {
        var random = new Random(SEED);
        for (int i = 0; i < 4; i++) {
            write("log_data/first-" + i + ".json", events(random, EVENTS_OF_A_FILE));
        }
        write("log_data/bad.json", BAD);
        write("log_data/growing.json", events(new Random(1), 10));
        return write("song_data/first.json", songs(0, SONGS / 2));
    }

    Batches writeSecond() throws IOException {
        var random = new Random(SEED + 1);
        for (int i = 0; i < SECOND_FILES; i++) {
            write("log_data/second-" + i + ".json", events(random, EVENTS_OF_A_FILE) + (i % 4 == 0 ? BAD : ""));
        }
        write("log_data/growing.json", events(new Random(1), 20));
        return write("song_data/second.json", songs(SONGS / 4, SONGS) + "[]\n");
    }

    /** Writes more events, as many as it is told, each of a grain of its own. */
    Batches writeMore(int count) throws IOException {
        var random = new Random(SEED + 2);
        var events = IntStream.range(0, count)
                .mapToObj(i -> event(random, INSTANTS + i))
                .collect(Collectors.joining());
        return write("log_data/more.json", events).write("song_data/more.json", songs(1, 3));
    }

    /** Leaves no line that cannot be read, of the first batch. */
    Batches withoutBad() throws IOException {
        Files.delete(folder.resolve("log_data/bad.json"));
        return this;
    }

    private Batches write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    private static String events(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event(random, random.nextInt(INSTANTS)))
                .collect(Collectors.joining());
    }

    /** Few instants and members, so that records meet; the location differs, so that those of equal grain conflict. */
    private static String event(Random random, int instant) {
        int song = random.nextInt(SONGS + 2);
        return """
                {"artist":"Artist %d","firstName":"Ann %d","gender":"F","lastName":"Lee","itemInSession":%d,"length":%d.5,"level":"%s",\
                "location":"Place %d","page":"%s","sessionId":%d,"song":"Song %d","ts":%d,"userId":"u%d","userAgent":"%x"}
                """.formatted(
                        song % 7,
                        random.nextInt(3),
                        random.nextInt(2),
                        100 + song,
                        random.nextBoolean() ? "free" : "paid",
                        random.nextInt(100),
                        random.nextInt(8) == 0 ? "Home" : "NextSong",
                        random.nextInt(2),
                        song,
                        FIRST_INSTANT + 1000L * instant,
                        random.nextInt(5),
                        random.nextLong());
    }

    private static String songs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(song -> """
                        {"song_id":"SO%d","title":"Song %d","artist_id":"AR%d","artist_name":"Artist %d",\
                        "artist_location":"Place %d","duration":%d.5,"year":%d}
                        """.formatted(song, song, song % 7, song % 7, from, 100 + song, 1990 + song))
                .collect(Collectors.joining());
    }
}
