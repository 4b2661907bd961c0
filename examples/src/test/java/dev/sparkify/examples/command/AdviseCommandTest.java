package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.generate.SampleSources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviseCommandTest {
    @Test
    void reviewsTheOriginalsLayoutForAGrownService() {
        assertThat(CommandRun.done("advise"))
                .startsWith("""
                        Star sparkify on 4 nodes with 16 slices: warnings 3, advice 3, notes 1

                        join                                              as laid out        moves    even  copied  by key
                        fact_songplays.start_time = dim_time.start_time   DS_DIST_ALL_NONE     0 B   91 GB     0 B     0 B
                        fact_songplays.user_id = dim_users.user_id        DS_DIST_ALL_NONE     0 B  180 MB     0 B     0 B
                        fact_songplays.song_id = dim_songs.song_id        DS_BCAST_INNER    240 MB  240 MB     0 B     0 B
                        fact_songplays.artist_id = dim_artists.artist_id  DS_BCAST_INNER     21 MB   21 MB     0 B     0 B
                        dim_songs.artist_id = dim_artists.artist_id       DS_BCAST_INNER     21 MB   21 MB     0 B     0 B

                        """)
                .contains("WARNING dim_time: every node has a copy, but the table grows with the fact")
                .contains("The adviser would lay out otherwise:")
                .endsWith("  fact_songplays: DISTSTYLE KEY DISTKEY(start_time) SORTKEY(start_time)\n");
    }

    @Test
    void hasNoWarningForTheTunedStar() {
        assertThat(CommandRun.done("advise", "--star", "tuned", "--nodes", 16))
                .startsWith("Star sparkify on 16 nodes with 64 slices: warnings 0,")
                .doesNotContain("WARNING", "otherwise");
    }

    @Test
    void reviewsTheStarWithHistory() {
        assertThat(CommandRun.done("advise", "--star", "history"))
                .contains("fact_songplays.user_key = dim_users.user_key")
                .doesNotContain("is not known");
    }

    @Test
    void countsTheRowsOfADatabase(@TempDir Path folder) {
        SampleSources.of(400, 30).writeTo(folder);
        var database = folder.resolve("plays.duckdb");
        CommandRun.done(
                "etl",
                "--log-data",
                folder.resolve("log_data"),
                "--song-data",
                folder.resolve("song_data"),
                "--star",
                "history",
                "--database",
                database);

        assertThat(CommandRun.done("advise", "--database", database))
                .contains("fact_songplays.user_key = dim_users.user_key")
                .contains("AUTO begins by copying the table to every node, and comes to ALL at ");
        assertThat(CommandRun.of("advise", "--database", database, "--star", "tuned"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "sparkify: The warehouse was made for another model of star sparkify than the given sparkify, or is on its"
                                + " way to another; use that model, load into another database or schema, or change the tables"
                                + " with Warehouse.plan(…) (`./sparkify plan`)\n"));
    }

    @Test
    void needsANode() {
        assertThat(CommandRun.of("advise", "--nodes", 0)).isEqualTo(new CommandRun(2, "", """
                        sparkify: A cluster of 0 nodes with 4 slices each cannot hold a row; give at least one of each
                        Try 'sparkify advise --help'.
                        """));
    }
}
