package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries what the commands say before they call anybody. */
class LaunchedCommandsTest {
    private static final String NOWHERE = "http://127.0.0.1:1";

    @TempDir
    Path folder;

    private Path configuration(String text) throws IOException {
        return Files.writeString(folder.resolve("dwh.cfg"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-up", "endpoint", "status", "pause", "resume", "run", "create-tables", "etl"})
    void sayWhereToBegin(String command) {
        var missing = folder.resolve("dwh.cfg");

        assertThat(CommandRun.of(command, "--config", missing))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "sparkify: There is no file " + missing
                                + ": copy dwh.cfg.example and fill it in, or name another one with --config\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-up", "endpoint", "status", "pause", "resume"})
    void sendThoseAwayWhoHaveAFile(String command) {
        assertThat(CommandRun.of(command, "--target", "duckdb"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "sparkify: --target duckdb is a file, which needs neither set-up nor tear-down: sparkify etl"
                                + " --database FILE makes it, and removing the file ends it\nTry 'sparkify " + command
                                + " --help'.\n"));
    }

    @Test
    void nameAllThatIsMissing() throws IOException {
        var file = configuration("[DWH]\nDWH_DB=dwh\n");

        assertThat(CommandRun.of("set-up", "--config", file, "--song-data", "s3://lake/songs"))
                .isEqualTo(new CommandRun(1, "", """
                        sparkify: %s cannot be used:
                          [DWH] DWH_CLUSTER_IDENTIFIER is missing: add it to the section that begins in line 1
                          [S3] LOG_DATA is missing: add it, with its section
                        """.formatted(file)));
    }

    @Test
    void warnWithoutASecret() throws IOException {
        var file = configuration(
                "[AWS]\nKEY=AKIAPLANTED\nSECRET=plantedSecret\nREGION=us-west-2\n[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n");

        var run = CommandRun.of("tear-down", "--config", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                sparkify: say what becomes of the data: --final-snapshot NAME keeps it, and bills on; \
                --no-final-snapshot lets it go
                Try 'sparkify tear-down --help'.
                """);
    }

    @Test
    void refuseBothFatesOfTheData() {
        var run = CommandRun.of("tear-down", "--final-snapshot", "last", "--no-final-snapshot");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--final-snapshot=NAME, --no-final-snapshot are mutually exclusive (specify only one)");
    }

    @Test
    void tellThatNobodyAnswers() throws IOException {
        var file = configuration(
                "[AWS]\nKEY=AKIAPLANTED\nSECRET=plantedSecret\nREGION=us-west-2\n[DWH]\nDWH_CLUSTER_IDENTIFIER=plays\n");

        var run = CommandRun.of("status", "--config", file, "--endpoint-url", NOWHERE);

        assertThat(run.code()).isIn(3, 4);
        assertThat(run.err()).contains("warning: " + file + ", line 2: [AWS] KEY and its secret stand in a file");
        assertThat(run.out() + run.err()).doesNotContain("PLANTED", "plantedSecret");
    }

    @Test
    void needAPlaceForAFile() {
        assertThat(CommandRun.of("run", "--target", "duckdb").err())
                .startsWith("sparkify: --target duckdb needs --database, --log-data and --song-data\n");
    }
}
