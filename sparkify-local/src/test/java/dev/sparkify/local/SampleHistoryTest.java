package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sparkify.load.Outcome;
import dev.sparkify.local.naive.Listing;
import dev.sparkify.local.naive.NaiveWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the sample that lies beside the project, where it does, with the history of its users. */
@Tag("long")
class SampleHistoryTest {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "sparkify");
    private static final Path EVENTS = SAMPLE.resolve("log_data");
    private static final Path SONGS = SAMPLE.resolve("song_data");

    @TempDir
    private Path folder;

    @BeforeEach
    void skipWithoutSample() {
        assumeTrue(Files.isDirectory(SAMPLE), () -> "Skipped: there is no sample at " + SAMPLE.toAbsolutePath());
    }

    @Test
    void isTheSameAtOnceAndThreeDaysAtATimeInAnyOrder() throws IOException, SQLException, NaiveWarehouse.Refused {
        try (var together = new HistoryTwins()) {
            var report = together.loadUnseen(Map.of(NaiveWarehouse.EVENTS, EVENTS, NaiveWarehouse.SONGS, SONGS));
            together.compare();
            assertThat(report.table("dim_users").count(Outcome.VERSIONS)).isEqualTo(105);
            assertThat(together.users()).hasSize(105 + 1);

            var days = new ArrayList<>(Listing.of(EVENTS));
            assertThat(days).hasSize(30);
            Collections.shuffle(days, new Random(20181130));
            assertThat(threeDaysAtATime(days)).isEqualTo(together.lasting());
        }
    }

    private Map<String, List<String>> threeDaysAtATime(List<Path> days)
            throws IOException, SQLException, NaiveWarehouse.Refused {
        try (var apart = new HistoryTwins()) {
            apart.loadUnseen(Map.of(NaiveWarehouse.SONGS, SONGS));
            for (int first = 0; first < days.size(); first += 3) {
                var some = Files.createDirectory(folder.resolve(String.valueOf(first)));
                for (var day : days.subList(first, first + 3)) {
                    Files.copy(day, some.resolve(day.getFileName()));
                }
                apart.loadUnseen(Map.of(NaiveWarehouse.EVENTS, some));
            }
            apart.compare();
            assertThat(apart.users()).hasSize(105 + 1);
            return apart.lasting();
        }
    }
}
