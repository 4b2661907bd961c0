package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSourcesTest {
    private static final SampleSources SMALL = SampleSources.of(3_000, 120);

    @TempDir
    Path directory;

    @Test
    void writesTheSameBytesOnEveryMachine() throws Exception {
        SMALL.writeTo(directory);

        assertThat(SampleTree.of(directory).hash())
                .isEqualTo("3ed53df3146b19fff9381a67a0e81c453c9e5b08ae6117a46876e056dd97f1d7");
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws Exception {
        SMALL.seed(1).writeTo(directory.resolve("one"));
        SMALL.seed(1).writeTo(directory.resolve("again"));
        SMALL.seed(2).writeTo(directory.resolve("two"));

        var one = SampleTree.of(directory.resolve("one")).hash();
        assertThat(SampleTree.of(directory.resolve("again")).hash()).isEqualTo(one);
        assertThat(SampleTree.of(directory.resolve("two")).hash()).isNotEqualTo(one);
    }

    @Test
    void tellsWhatItWrote() throws Exception {
        var summary = SMALL.writeTo(directory);

        var tree = SampleTree.of(directory);
        assertThat(summary)
                .isEqualTo(new SampleSummary(tree.files().size(), tree.bytes(), 3_000, summary.plays(), 120, 12));
        assertThat(summary.plays()).isBetween(2_300L, 2_700L);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "99, 9", "401, 10", "5000, 77"})
    void writesAsManyAsAsked(int events, int songs) throws Exception {
        SampleSources.of(events, songs).writeTo(directory);

        var tree = SampleTree.of(directory);
        long lines = 0;
        for (var name : tree.names(Folder.LOG_DATA)) {
            lines += tree.lines(name).size();
        }
        assertThat(lines).isEqualTo(events);
        assertThat(tree.names(Folder.SONG_DATA)).hasSize(songs - songs / 10);
        assertThat(tree.names(Folder.SONG_DATA_LATE)).hasSize(songs / 10);
    }

    @Test
    void namesFilesOfEventsByTheirDay() throws Exception {
        SMALL.writeTo(directory);

        assertThat(SampleTree.of(directory).names(Folder.LOG_DATA))
                .hasSize(30)
                .startsWith("log_data/2018/11/2018-11-01-events.json")
                .endsWith("log_data/2018/11/2018-11-30-events.json");
    }

    @Test
    void keepsSongsInFoldersNamedByTheirTracks() throws Exception {
        SMALL.writeTo(directory);

        var tree = SampleTree.of(directory);
        assertThat(tree.names(Folder.SONG_DATA))
                .hasSize(108)
                .allMatch(name -> name.matches("song_data/A/A/([ABC])/TRAA\\1[A-Z]{2}128F[0-9A-F]{7}\\.json"));
        assertThat(tree.names(Folder.SONG_DATA_LATE))
                .hasSize(12)
                .allMatch(name -> name.matches("song_data_late/A/A/([ABC])/TRAA\\1[A-Z]{2}128F[0-9A-F]{7}\\.json"));
    }

    @Test
    void needsMoreDaysForManyEvents() {
        var schedule = new Schedule(9_000_000);

        assertThat(schedule.due(0)).isEqualTo(Schedule.START);
        assertThat(schedule.due(9_000_000)).isEqualTo(Schedule.START + 60 * Schedule.DAY - Schedule.HOUR);
    }

    @Test
    void makesAllFoldersEvenWithoutEventsOrLateSongs() throws Exception {
        var summary = SampleSources.of(0, 1).writeTo(directory);

        assertThat(summary).isEqualTo(new SampleSummary(1, summary.bytes(), 0, 0, 1, 0));
        assertThat(directory.resolve("log_data")).isEmptyDirectory();
        assertThat(directory.resolve("song_data_late")).isEmptyDirectory();
    }

    @Test
    void reportsProgressUpToTheTotal() {
        var reports = new ArrayList<String>();

        SampleSources.of(10_000, 10).writeTo(directory, (done, total) -> reports.add(done + " of " + total));

        assertThat(reports).containsExactly("4096 of 10010", "8192 of 10010", "10010 of 10010");
    }

    @Test
    void asksForTheUsualSample() {
        assertThat(SampleSources.usual()).isEqualTo(new SampleSources(20_000, 2_000, 2018));
    }

    @Test
    void refusesToWriteOverASample() {
        SMALL.writeTo(directory);

        assertThatThrownBy(() -> SMALL.writeTo(directory))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot write a sample over %s: delete it or choose another directory"
                        .formatted(directory.resolve("log_data")));
    }

    @Test
    void saysWhatToDoWhenTheDirectoryCannotBeMade() throws Exception {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> SMALL.writeTo(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot write the sample to %s: java.nio.file.".formatted(file))
                .hasMessageEndingWith(". Make room or choose another directory, and delete what is there");
    }

    @Test
    void rejectsNumbersOutOfRange() {
        assertThatThrownBy(() -> SampleSources.of(-1, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot write -1 events: ask for 0 to 1000000000");
        assertThatThrownBy(() -> SampleSources.of(1, 0))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot write 0 songs: ask for 1 to 10000000");
        assertThatThrownBy(() -> SampleSources.of(1_000_000_001, 1))
                .hasMessage("Cannot write 1000000001 events: ask for 0 to 1000000000");
        assertThatThrownBy(() -> SampleSources.of(1, 10_000_001))
                .hasMessage("Cannot write 10000001 songs: ask for 1 to 10000000");
    }
}
