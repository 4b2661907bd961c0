package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.generate.SampleSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private Path database;
    private Path out;

    @BeforeEach
    void load() {
        database = folder.resolve("plays.duckdb");
        out = folder.resolve("out");
        SampleSources.of(100, 10).writeTo(folder);
        var run = CommandRun.of(
                "etl",
                "--log-data",
                folder.resolve("log_data"),
                "--song-data",
                folder.resolve("song_data"),
                "--database",
                database);
        assertThat(run.code()).isZero();
    }

    private CommandRun export(Object... more) {
        var words = new ArrayList<Object>(List.of("export", "--database", database, "--out", out));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    private long count(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void writesATable() throws Exception {
        var run = export("--table", "fact_songplays", "--format", "parquet");
        var file = out.resolve("part-0.parquet");

        long plays = count("select count(*) from fact_songplays");
        assertThat(run)
                .isEqualTo(new CommandRun(
                        0,
                        String.format("%d rows, %d bytes:%n  %s%n", plays, Files.size(file), file.toRealPath()),
                        ""));
        assertThat(count("select count(*) from '" + file + "' join fact_songplays using (songplay_id, start_time)"))
                .isEqualTo(plays)
                .isPositive();
    }

    @Test
    void writesPartitionsAndReplacesThem() {
        assertThat(export("--table", "dim_users", "--format", "csv").code()).isZero();
        assertThat(out.toFile().list()).containsExactly("part-0.csv");

        assertThat(export("--table", "dim_users", "--format", "json", "--partition-by", "gender,level", "--replace")
                        .code())
                .isZero();
        assertThat(out.toFile().list()).contains("gender=F", "gender=M").doesNotContain("part-0.csv");
    }

    @Test
    void refusesAFolderThatIsFull() {
        assertThat(export("--table", "dim_users", "--format", "csv").code()).isZero();

        var again = export("--table", "dim_users", "--format", "csv");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith("sparkify: Cannot export to " + out).contains("it is not empty");
    }

    @Test
    void saysWhichTableWasMeant() {
        var run = export("--table", "dim_user", "--format", "csv");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(String.format("sparkify: Cannot export dim_user: no such dimension or fact (did you mean"
                        + " dim_users?)%n"));
    }

    private CommandRun exportTo(String place) {
        return CommandRun.of(
                "export", "--database", database, "--table", "dim_users", "--format", "csv", "--out", place);
    }

    @Test
    void exportsToFoldersOnly() {
        assertThat(exportTo("s3://bucket/x"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        String.format(
                                "sparkify: DuckDB exports to a folder of this machine, not to s3://bucket/x, since it"
                                        + " is shut off from the network; export to a folder and copy that%n")));
        assertThat(exportTo("gs://bucket/x"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        String.format(
                                "sparkify: DuckDB exports to a folder of this machine, not to gs://bucket/x; name a"
                                        + " folder by its path, such as plays/out%n")));
    }

    @Test
    void demandsTheNameOfAFolder() {
        var run = exportTo("");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--out names no folder; name the folder of the export, such as --out plays");
    }
}
