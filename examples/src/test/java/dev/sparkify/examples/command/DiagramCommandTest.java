package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.report.diagram.Diagram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramCommandTest {
    @Test
    void printsTheTablesForMermaid() {
        assertThat(CommandRun.done("diagram"))
                .isEqualTo(Diagram.entities(SparkifyStar.schema()).asMermaid());
        assertThat(CommandRun.done("diagram", "--star", "history", "--kind", "lineage", "--format", "mermaid"))
                .isEqualTo(Diagram.lineage(SparkifyStar.withHistory()).asMermaid());
    }

    @Test
    void writesADrawing(@TempDir Path folder) throws Exception {
        var file = folder.resolve("star.svg");

        var printed = CommandRun.done("diagram", "--star", "tuned", "--format", "svg", "--out", file);

        assertThat(printed).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Diagram.entities(SparkifyStar.tuned()).asSvg());
    }

    @Test
    void tracesTheColumnsOfOneTable() {
        assertThat(CommandRun.done("diagram", "--kind", "columns", "--table", "dim_time"))
                .contains("staging_events_0 ==> dim_time_0")
                .doesNotContain("fact_songplays");
        assertThat(CommandRun.done("diagram", "--kind", "columns")).contains("fact_songplays");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(CommandRun.of("diagram", "--table", "dim_time"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "sparkify: --table goes with --kind columns, and no other\nTry 'sparkify diagram --help'.\n"));
        assertThat(CommandRun.of("diagram", "--kind", "columns", "--table", "dim_tim"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "sparkify: Star sparkify has no dimension or fact dim_tim; it has dim_users, dim_artists, dim_songs,"
                                + " dim_time, fact_songplays\n"));
    }

    @Test
    void saysWhereItCannotWrite(@TempDir Path folder) {
        var file = folder.resolve("none").resolve("star.svg");

        assertThat(CommandRun.of("diagram", "--out", file))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "sparkify: Cannot write " + file + " (NoSuchFile): name a file in a folder that is there\n"));
    }
}
