package dev.sparkify.examples.command.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.SparkifyCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Runs commands as processes of their own against moto; off unless {@code moto.endpoint} says where it is. */
@Tag("moto")
@ResourceLock("moto")
@EnabledIfSystemProperty(named = "moto.endpoint", matches = "http.+")
@SuppressWarnings("NullAway.Init")
class ProcessesMotoTest {
    private static final String ENDPOINT = System.getProperty("moto.endpoint");

    private static Moto moto;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        moto = new Moto(ENDPOINT);
    }

    @AfterAll
    static void close() {
        moto.close();
    }

    /** A configuration with all the secrets that one can hold. */
    private Path configuration(String id) throws IOException {
        var plain = Files.readString(moto.configuration(folder, id));
        return Files.writeString(
                folder.resolve(id + ".cfg"),
                plain.replace("DWH_DB=dwh", "DWH_DB=dwh\nDWH_DB_PASSWORD=" + Moto.SECRETS.get(2)));
    }

    private Process started(String output, Path configuration, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SparkifyCommand.class.getName()));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("--config", configuration.toString(), "--endpoint-url", ENDPOINT));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile())
                .start();
    }

    private void ended(Process process, String output) throws Exception {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(folder.resolve(output));
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain(Moto.SECRETS);
    }

    /** Reads what every user of the machine may read of a process and of those that it started. */
    private static String shown(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessesMotoTest::line)
                .collect(Collectors.joining("\n"));
    }

    /** The handle itself tells no more of it than the first page, which the class path may fill. */
    private static String line(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException goneOrNoLinux) {
            return process.info().commandLine().orElse("");
        }
    }

    @Test
    void setUpTheSameAtTheSameTimeAndShowNoSecretMeanwhile() throws Exception {
        var before = moto.everything();
        var configuration = configuration("processes");

        var one = started("one", configuration, "set-up");
        var other = started("other", configuration, "set-up");
        var shown = new StringBuilder();
        while (one.isAlive() || other.isAlive()) {
            shown.append(shown(one)).append(shown(other));
            one.waitFor(50, TimeUnit.MILLISECONDS);
        }
        ended(one, "one");
        ended(other, "other");

        assertThat(shown).contains("set-up").doesNotContain(Moto.SECRETS);
        assertThat(moto.everything().stream().filter(name -> !before.contains(name)))
                .hasSize(4);
        ended(started("end", configuration, "tear-down", "--yes", "--no-final-snapshot"), "end");
        assertThat(moto.everything()).isEqualTo(before);
    }
}
