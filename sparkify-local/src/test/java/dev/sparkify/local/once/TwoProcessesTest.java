package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database file has one process at a time; another one waits, or is told whom it would wait for. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TwoProcessesTest {
    private static Victims victims;

    @BeforeAll
    static void load(@TempDir Path folder) throws Exception {
        victims = new Victims(folder.resolve("history"), "history", new Programs(folder.resolve("programs")));
    }

    @Test
    void waitForEachOther() throws Exception {
        var file = victims.copy();
        Process other;
        try (var warehouse = victims.attach(file)) {
            other = victims.load(file, Death.NEVER);
            assertThat(other.inputReader().readLine()).isEqualTo(LoadProgram.STARTING);
            warehouse.load(victims.sources());
        }

        assertThat(other.inputReader().readLine()).isEqualTo(LoadProgram.LOADING);
        assertThat(victims.ended(other)).isZero();
        assertThat(victims.isLoadedTwice(file)).isTrue();
    }

    @Test
    void tellWhoHasTheFileWhereTheyMayNotWait() throws Exception {
        var file = victims.copy();
        try (var warehouse = victims.attach(file)) {
            var other = victims.load(file, Death.NEVER, 0);
            var said = other.inputReader().lines().toList();

            assertThat(victims.ended(other)).isEqualTo(LoadProgram.REFUSED);
            assertThat(said.get(said.size() - 1))
                    .contains("RetryableException: The database " + file
                            + " is open already, here or in another process; close it there first: ")
                    .contains("PID " + ProcessHandle.current().pid());
            warehouse.load(victims.sources());
        }
    }
}
