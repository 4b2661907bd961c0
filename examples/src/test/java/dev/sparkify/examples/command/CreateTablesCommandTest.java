package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.generate.SampleSources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateTablesCommandTest {
    @TempDir
    Path folder;

    private Path database() {
        return folder.resolve("plays.duckdb");
    }

    private String count() {
        return CommandRun.done(
                "query", "--database", database(), "--format", "csv", "SELECT COUNT(*) AS n FROM fact_songplays");
    }

    @Test
    void makesTablesThatAnEtlLoads() {
        SampleSources.of(300, 20).writeTo(folder);

        assertThat(CommandRun.done("create-tables", "--database", database())).isEqualTo("The tables are there\n");
        assertThat(count()).isEqualTo("n\r\n0\r\n");
        assertThat(CommandRun.done("create-tables", "--database", database())).isEqualTo("The tables are there\n");
        CommandRun.done(
                "etl",
                "--log-data",
                folder.resolve("log_data"),
                "--song-data",
                folder.resolve("song_data"),
                "--target",
                "duckdb",
                "--database",
                database());
        assertThat(count()).isNotEqualTo("n\r\n0\r\n");
    }

    @Test
    void dropsWhatWasLoadedWhenToldSo() {
        SampleSources.of(300, 20).writeTo(folder);
        CommandRun.done(
                "run",
                "--target",
                "duckdb",
                "--database",
                database(),
                "--log-data",
                folder.resolve("log_data"),
                "--song-data",
                folder.resolve("song_data"));

        var dropped = CommandRun.done("create-tables", "--drop", "--database", database());

        assertThat(dropped).contains("removed  table fact_songplays").endsWith("The tables are there\n");
        assertThat(count()).isEqualTo("n\r\n0\r\n");
    }

    @Test
    void refusesToGuessTheDatabase() {
        assertThat(CommandRun.of("create-tables", "--target", "redshift", "--database", database()))
                .isEqualTo(new CommandRun(2, "", """
                        sparkify: --database goes with --target duckdb, and no other
                        Try 'sparkify create-tables --help'.
                        """));
        assertThat(CommandRun.of("create-tables", "--target", "duckdb").err())
                .startsWith("sparkify: Missing required option: '--database=FILE'\n");
    }
}
