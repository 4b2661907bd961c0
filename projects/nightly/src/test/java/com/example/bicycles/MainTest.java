package com.example.bicycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the application as a process: as modules and on the class path. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class MainTest {
    private static final String PATH = Stream.of(
                    System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path"))
            .filter(path -> !path.isEmpty())
            .collect(Collectors.joining(":"));
    private static final String MAIN = Main.class.getName();

    @TempDir
    Path folder;

    @Test
    void loadsExactlyOnceAndClosesWhenItIsTerminated() throws Exception {
        Trips.first(folder);
        assertThat(loadedBy("--enable-native-access=duckdb.jdbc", "--module-path", PATH, "--module", module()))
                .contains("fact_trips")
                .contains("Closed")
                .doesNotContain("WARN", "ERROR");

        Trips.second(folder);
        assertThat(loadedBy("--enable-native-access=ALL-UNNAMED", "--class-path", PATH, MAIN))
                .containsPattern("staged_trips +2 +1 +1 ")
                .contains("Closed")
                .doesNotContain("WARN", "ERROR");
    }

    /** Runs it until its first load is done, terminates it, and returns what it wrote. */
    private String loadedBy(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(folder.resolve("trips.duckdb").toString(), folder.toString(), "02:30"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // Reading its output cannot be interrupted, so nothing else would end a process whose load fails.
        CompletableFuture.delayedExecutor(45, TimeUnit.SECONDS).execute(process::destroyForcibly);
        var written = new StringBuilder();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                written.append(line).append('\n');
                if (line.startsWith("fact_trips")) {
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(written.toString()).isEqualTo(128 + 15);
        return written.toString();
    }

    private static String module() {
        return Main.class.getModule().getName() + "/" + MAIN;
    }
}
