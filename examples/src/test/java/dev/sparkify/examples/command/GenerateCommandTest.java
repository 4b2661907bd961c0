package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesASampleAndTellsItsSize() {
        var out = CommandRun.done("generate", "--events", 1_000, "--songs", 30, "--out", folder.resolve("sample"));

        assertThat(out)
                .matches(
                        "5[0-9] files, [0-9,]+ bytes in .*sample: 1,000 events \\([0-9,]+ plays\\), 30 songs \\(3 of them late\\)\n");
        assertThat(folder.resolve("sample/log_data/2018/11/2018-11-01-events.json"))
                .isNotEmptyFile();
    }

    @Test
    void writesAnotherSampleForAnotherSeed() {
        CommandRun.done("generate", "--events", 100, "--songs", 3, "--out", folder.resolve("a"), "--seed", 1);
        CommandRun.done("generate", "--events", 100, "--songs", 3, "--out", folder.resolve("b"), "--seed", 2);

        var first = "log_data/2018/11/2018-11-01-events.json";
        assertThat(folder.resolve("a").resolve(first))
                .isNotEmptyFile()
                .satisfies(file -> assertThat(
                                Files.mismatch(file, folder.resolve("b").resolve(first)))
                        .isNotNegative());
    }

    @Test
    void writesOverNothing() {
        CommandRun.done("generate", "--events", 10, "--songs", 1, "--out", folder);

        assertThat(CommandRun.of("generate", "--events", 10, "--songs", 1, "--out", folder))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "sparkify: Cannot write a sample over " + folder.resolve("log_data")
                                + ": delete it or choose another directory\n"));
    }

    @Test
    void refusesNumbersThatCannotBe() {
        var run = CommandRun.of("generate", "--events", 10, "--songs", 0, "--out", folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("sparkify: Cannot write 0 songs: ask for 1 to 10000000\n");
    }
}
