package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the disk is full nothing is loaded, and once there is room the same load works. */
@Tag("long")
class FullDiskTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void loadsOnceThereIsRoom() throws Exception {
        assumeTrue(Files.isExecutable(BASH), "Skipped: there is no " + BASH + ", whose ulimit keeps files small");
        var victims = new Victims(folder.resolve("great"), "great", new Programs(folder.resolve("programs")));
        var file = victims.copy();
        long kib = Files.size(file) / 1024 + 64;
        var command = Stream.concat(
                        Stream.of(BASH.toString(), "-c", "ulimit -f " + kib + " && exec \"$@\"", "bash"),
                        victims.command(file, Death.NEVER, 0).stream())
                .toList();

        var program = victims.start(command);
        List<String> said;
        try (var output = program.inputReader()) {
            said = output.lines().toList();
        }

        assertThat(victims.ended(program)).as("%s", said).isEqualTo(LoadProgram.REFUSED);
        assertThat(said).startsWith(LoadProgram.STARTING, LoadProgram.LOADING);
        assertThat(said.get(2))
                .startsWith(
                        "dev.sparkify.error.RetryableException: The commit failed and nothing was loaded; load again: ")
                .endsWith("File too large");
        assertThat(victims.recover(file)).as("loaded without room").isFalse();
    }
}
