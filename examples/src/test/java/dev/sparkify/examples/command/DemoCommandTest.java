package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.Questions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void showsAWholeLifeInMemory() {
        var out = CommandRun.done("demo", "--events", 500);

        assertThat(out).startsWith("Inventing 500 events and 50 songs\n\nLoading them into DuckDB (in memory)\n\n");
        assertThat(Questions.all())
                .hasSize(5)
                .allSatisfy(question -> assertThat(out).contains(question.title()));
        assertThat(out).contains("song_title", "load 1, ", "Torn down: table fact_songplays, ");
    }

    @Test
    void leavesNoDatabaseBehind() throws Exception {
        var database = folder.resolve("demo.duckdb");

        assertThat(CommandRun.done("demo", "--events", 200, "--database", database))
                .contains("(" + database + ")", "database " + database + "\n");

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void keepsTheDatabaseAndTellsHowToAsk() {
        var database = folder.resolve("demo.duckdb");

        assertThat(CommandRun.done("demo", "--events", 200, "--database", database, "--keep"))
                .doesNotContain("Torn down")
                .contains("./sparkify query --database " + database);

        assertThat(CommandRun.done(
                        "query", "--database", database, "SELECT COUNT(*) > 0 AS \"is there\" FROM dim_users"))
                .isEqualTo("is there\n--------\ntrue\n");
    }

    @Test
    void touchesNoDatabaseThatIsThere() throws Exception {
        var database = Files.writeString(folder.resolve("mine.duckdb"), "mine");

        assertThat(CommandRun.of("demo", "--database", database))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "sparkify: The demo makes its own database: " + database
                                + " is there already; name a file that is not\n"));
        assertThat(database).hasContent("mine");
    }

    @Test
    void cannotKeepWhatLiesInMemory() {
        assertThat(CommandRun.of("demo", "--keep")).isEqualTo(new CommandRun(2, "", """
                sparkify: --keep needs --database FILE: what lies in memory cannot be kept
                Try 'sparkify demo --help'.
                """));
    }

    @Test
    void refusesANumberOfEventsThatCannotBe() {
        var run = CommandRun.of("demo", "--events", -1);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("sparkify: Cannot write -1 events: ask for 0 to 1000000000\n");
    }
}
