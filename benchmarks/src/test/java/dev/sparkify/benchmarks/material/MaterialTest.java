package dev.sparkify.benchmarks.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {
    private static final long START = 1_541_030_400_000L;
    private static final long DAY = 86_400_000;

    @TempDir
    private Path folder;

    private Sample month;

    @BeforeEach
    void writeTwoDaysAndASong() throws IOException {
        month = new Sample(Files.createDirectory(folder.resolve("month")));
        Files.createDirectories(month.events());
        Files.createDirectories(month.songs());
        Files.writeString(month.events().resolve("2018-11-01-events.json"), events(START));
        Files.writeString(month.events().resolve("2018-11-02-events.json"), events(START + DAY));
        Files.writeString(month.songs().resolve("TRAAA.json"), "{\"song_id\": \"S1\"}");
    }

    private static String events(long from) {
        return IntStream.range(0, 10)
                .mapToObj(number -> """
                        {"artist":null,"itemInSession":%d,"level":"free","page":"NextSong","sessionId":1,"status":200,"ts":%d,"userId":"1"}
                        """.formatted(number, from + number))
                .collect(Collectors.joining());
    }

    @Test
    void countsEventsAndBytes() throws IOException {
        long bytes = Files.size(month.eventFiles().get(0)) * 2
                + Files.size(month.songFiles().get(0));

        assertThat(month.amount()).isEqualTo(new Amount(20, bytes));
    }

    @Test
    void spoilsEverySoManiethEventInAWayThatALoadRefuses() throws IOException {
        var spoilt = Files.createDirectory(folder.resolve("spoilt"));
        new Damage(3).write(month, spoilt);
        var events = Source.json(
                        "staging_events",
                        Location.of(new Sample(spoilt).events().toString()))
                .onBadRecord(BadRecordPolicy.quarantine());

        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())
                .createSchema()
                .load(Sources.of(events))) {
            var report = warehouse.report().sources().get(0);
            assertThat(report.quarantined()).isEqualTo(6);
            assertThat(report.read()).isEqualTo(20);
        }
        assertThat(new Sample(spoilt).songFiles()).hasSize(1);
    }

    @Test
    void refusesToSpoilOneOfNoLines() {
        assertThatThrownBy(() -> new Damage(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot spoil one of 0 lines");
    }

    @Test
    void repeatsItsDaysWithLaterTimes() throws IOException {
        var days = Files.createDirectory(folder.resolve("days"));
        new History(month).write(1, 4, days);

        var files = new Sample(days).eventFiles();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("2018-11-02-events.json", "2018-11-03-events.json", "2018-11-04-events.json");
        assertThat(Files.readString(files.get(0))).isEqualTo(events(START + DAY));
        assertThat(Files.readString(files.get(1))).isEqualTo(events(START + 2 * DAY));
        assertThat(Files.readString(files.get(2))).isEqualTo(events(START + 3 * DAY));
    }

    @Test
    void makesASampleOnceAndNeverTakesAnUnfinishedOne() {
        var made = new ArrayList<String>();
        var samples = new Samples(folder.resolve("kept"), (events, songs, seed, target) -> {
            made.add(events + " " + songs + " " + seed);
            Files.createDirectories(target);
            if (made.size() == 1) {
                throw new IOException("no room");
            }
        });

        assertThatThrownBy(() -> samples.generated(10, 2, 7))
                .hasMessage("Cannot make the sample " + folder.resolve("kept/events-10-songs-2-seed-7"));
        var sample = samples.generated(10, 2, 7);

        assertThat(samples.generated(10, 2, 7)).isEqualTo(sample);
        assertThat(made).containsExactly("10 2 7", "10 2 7");
        assertThat(sample.folder()).isDirectory();
    }
}
