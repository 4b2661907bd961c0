package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.Questions;
import dev.sparkify.examples.generate.SampleSources;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void showsTheWarehouseOfADatabaseAndChangesNothingInIt() throws Exception {
        var database = loaded("history");
        var before = Files.readAllBytes(database);
        var page = folder.resolve("plays.html");

        assertThat(CommandRun.done("report", "--database", database, "--out", page))
                .isEqualTo("Written to " + page + ": open it in a browser\n");

        var text = Files.readString(page);
        assertThat(text)
                .startsWith("<!DOCTYPE html>")
                .contains("1 load since ", "<code>valid_from</code>", "0 failed, 0 warned.")
                .contains("<td class=\"number\" data-value=", "fact_songplays.user_key = dim_users.user_key");
        Questions.all().forEach(question -> assertThat(text).contains("<h3>" + question.title() + "</h3>"));
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @Test
    void chartsEachNumberOfAnAnswer() throws Exception {
        var page = folder.resolve("plays.html");
        CommandRun.done("report", "--database", loaded("plain"), "--out", page);

        assertThat(Files.readString(page).split("<figure class=\"chart\"", -1)).hasSize(1 + 6 + 2);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(CommandRun.of("report", "--out", folder.resolve("plays.html")))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "sparkify: Missing required option: '--database=FILE'\nTry 'sparkify report --help'.\n"));
        var none = folder.resolve("none.duckdb");
        assertThat(CommandRun.of("report", "--database", none, "--out", folder.resolve("plays.html")))
                .isEqualTo(new CommandRun(
                        1, "", "sparkify: There is no database file " + none + "; 'sparkify etl' makes one\n"));
    }

    private Path loaded(String star) {
        SampleSources.of(400, 30).writeTo(folder);
        var database = folder.resolve(star + ".duckdb");
        CommandRun.done(
                "etl",
                "--log-data",
                folder.resolve("log_data"),
                "--song-data",
                folder.resolve("song_data"),
                "--star",
                star,
                "--database",
                database);
        return database;
    }
}
