package dev.sparkify.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data makes the same warehouse, in whatever files it lies. */
class SameDataTest {
    private static final int EVENTS = 2000;
    private static final int SONGS = 40;

    @TempDir
    private Path path;

    private Folder folder;
    private final List<Map<String, String>> events = records(EVENTS, Drafts.EVENT_NUMBERS, Drafts::event);
    private final List<Map<String, String>> songs = records(SONGS, Drafts.SONG_NUMBERS, Drafts::song);

    @BeforeEach
    void spread() {
        folder = new Folder(path);
        // Without its own item an event would meet too many others.
        IntStream.range(0, EVENTS).forEach(i -> events.get(i).put("itemInSession", String.valueOf(i / 2)));
    }

    private static List<Map<String, String>> records(
            int count, int numbers, Function<List<Integer>, Map<String, String>> make) {
        var random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(i -> make.apply(random.ints(numbers, 0, 60).boxed().toList()))
                .toList();
    }

    private static String lines(List<Map<String, String>> records) {
        return records.stream().map(record -> Drafts.line(record, 0) + "\n").collect(Collectors.joining());
    }

    private static String pretty(List<Map<String, String>> records) {
        return records.stream().map(Drafts::pretty).collect(Collectors.joining("\n"));
    }

    private SortedMap<String, List<String>> loaded() throws SQLException {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            warehouse.load(folder.sources());
            return new Database(warehouse.handle().dataSource()).star();
        }
    }

    /** Loads the data from one file of lines for each source, beside the naive warehouse. */
    private SortedMap<String, List<String>> plain() throws IOException, SQLException {
        var plain = new Folder(path.resolve("plain"))
                .write("log_data/all.json", lines(events))
                .write("song_data/all.json", lines(songs));
        try (var twins = new Twins()) {
            twins.load(plain.path());
            assertThat(twins.tables().get("fact_songplays")).hasSizeGreaterThan(EVENTS / 3);
            return twins.database().star();
        }
    }

    @Test
    void inGreatFilesPrettyPrintedCompressedAndInThousandsOfFiles() throws Exception {
        var plain = plain();

        folder = new Folder(path.resolve("pretty"))
                .write("log_data/all.json", pretty(events))
                .write("song_data/all.json", pretty(songs));
        assertThat(loaded()).isEqualTo(plain);

        folder = new Folder(path.resolve("zipped"));
        Files.createDirectories(folder.events());
        Files.createDirectories(folder.songs());
        Files.write(
                folder.events().resolve("all.json.gz"),
                Scenario.compressed(lines(events).getBytes(UTF_8)));
        Files.write(
                folder.songs().resolve("all.json.gz"),
                Scenario.compressed(pretty(songs).getBytes(UTF_8)));
        assertThat(loaded()).isEqualTo(plain);

        folder = new Folder(path.resolve("one by one"));
        for (int i = 0; i < EVENTS; i++) {
            folder.write("log_data/" + i % 10 + "/" + i + ".json", Drafts.line(events.get(i), i));
        }
        for (int i = 0; i < SONGS; i++) {
            folder.write("song_data/A/" + i + ".json", Drafts.line(songs.get(i), i));
        }
        assertThat(loaded()).isEqualTo(plain);
    }

    @Test
    void withHiddenCopiesBesideIt() throws Exception {
        var plain = plain();
        var other = lines(events).replace("Oslo", "elsewhere").replace("\"8\"", "\"hidden\"");
        folder.write("log_data/all.json", lines(events))
                .write("song_data/all.json", lines(songs))
                .write("log_data/.all.json", other)
                .write("log_data/_all.json", other)
                .write("log_data/.ipynb_checkpoints/all-checkpoint.json", other)
                .write("log_data/2018/._all.json", "\0\5\26\7")
                .write("log_data/_temporary/0/part.json", "{")
                .write("song_data/.song.json", "{\"song_id\":\"SOHIDDEN\"}");

        assertThat(loaded()).isEqualTo(plain);
    }

    @Test
    void tellsTheListenerBytesAndStatements() throws Exception {
        folder.write("log_data/1.json", lines(events))
                .write("log_data/2.json", Folder.play(1))
                .write("song_data/1.json", lines(songs));
        var bytes = new ConcurrentSkipListSet<Long>();
        var totals = new ConcurrentSkipListSet<Long>();
        var titles = new ArrayList<String>();
        var counts = new TreeSet<Integer>();
        var listener = new LoadListener() {
            @Override
            public void reading(long read, long total) {
                bytes.add(read);
                totals.add(total);
            }

            @Override
            public void running(String title, int number, int count) {
                titles.add(title);
                counts.add(count);
                assertThat(number).isEqualTo(titles.size());
            }
        };
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            var report = warehouse.load(folder.sources(), listener).report();

            long total = Files.size(folder.events().resolve("1.json"))
                    + Files.size(folder.events().resolve("2.json"))
                    + Files.size(folder.songs().resolve("1.json"));
            assertThat(totals).containsExactly(total);
            assertThat(bytes.last()).isEqualTo(total);
            assertThat(report.source("staging_events").bytes()
                            + report.source("staging_songs").bytes())
                    .isEqualTo(total);
            assertThat(counts).containsExactly(titles.size());
            assertThat(report.statements())
                    .extracting(LoadReport.StatementTime::title)
                    .isEqualTo(titles);
            assertThat(titles).contains("read staging_events", "fact_songplays: new rows", "done");
        }
    }
}
