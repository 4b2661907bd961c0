package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.naive.NaiveWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the sample that lies beside the project, where it does, and finds the figures of the design. */
class SampleTest {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "sparkify");

    @BeforeEach
    void skipWithoutSample() {
        assumeTrue(Files.isDirectory(SAMPLE), () -> "Skipped: there is no sample at " + SAMPLE.toAbsolutePath());
    }

    @Test
    void hasTheFiguresOfTheDesign(@TempDir Path folder) throws SQLException {
        var platform = DuckDb.file(folder.resolve("sample.duckdb")).reading(SAMPLE);
        var sources = SparkifyStar.sources(
                SAMPLE.resolve("log_data").toString(),
                SAMPLE.resolve("song_data").toString());
        try (var warehouse =
                Warehouse.provision(platform, SparkifyStar.schema()).createSchema()) {
            var report = warehouse.load(sources).report();

            assertThat(report.tables())
                    .containsExactlyInAnyOrder(
                            TableReport.of("dim_users")
                                    .with(Outcome.STAGED, 8056)
                                    .with(Outcome.FILTERED, 1236)
                                    .with(Outcome.COLLAPSED, 6724)
                                    .with(Outcome.INSERTED, 96),
                            TableReport.of("dim_artists")
                                    .with(Outcome.STAGED, 71)
                                    .with(Outcome.COLLAPSED, 2)
                                    .with(Outcome.INSERTED, 69),
                            TableReport.of("dim_songs").with(Outcome.STAGED, 71).with(Outcome.INSERTED, 71),
                            TableReport.of("dim_time")
                                    .with(Outcome.STAGED, 8056)
                                    .with(Outcome.FILTERED, 1236)
                                    .with(Outcome.COLLAPSED, 7)
                                    .with(Outcome.INSERTED, 6813),
                            TableReport.of("fact_songplays")
                                    .with(Outcome.STAGED, 8056)
                                    .with(Outcome.FILTERED, 1236)
                                    .with(Outcome.INSERTED, 6820)
                                    .with(Outcome.UNKNOWN, 6819));
            assertThat(report.source("staging_events").read()).isEqualTo(8056);
            assertThat(report.source("staging_events").filesLoaded()).isEqualTo(30);
            assertThat(report.source("staging_songs").read()).isEqualTo(71);
            var database = new Database(warehouse.handle().dataSource());
            assertThat(database.rows("select count(*), count(distinct songplay_id), min(songplay_id), max(songplay_id),"
                            + " count_if(song_id <> 'unknown') from fact_songplays"))
                    .containsExactly("6820, 6820, 1, 6820, 1");
            var before = database.content();
            assertThat(warehouse.load(sources).report().source("staging_events").filesSkipped())
                    .isEqualTo(30);
            assertThat(database.content()).isEqualTo(before);
        }
    }

    @Test
    void isWhatTheNaiveWarehouseIsLoadedInTwoParts() throws SQLException {
        try (var twins = new Twins()) {
            twins.load(Map.of(NaiveWarehouse.EVENTS, SAMPLE.resolve("log_data")));
            twins.load(Map.of(NaiveWarehouse.SONGS, SAMPLE.resolve("song_data")));
            assertThat(twins.tables().get("fact_songplays")).hasSize(6820).anyMatch(play -> play.contains(", 'SO"));
        }
    }
}
