package dev.sparkify.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end and measures it. The peak of its memory is the kernel's own mark ({@code VmHWM}), which only rises:
 * looking every few milliseconds misses no peak but one of the last moment. Only the process itself is looked at, no children.
 */
final class MeasuredProcess {
    /** How often the process is looked at. */
    static final int MILLISECONDS_BETWEEN_LOOKS = 10;

    private static final String PEAK = "VmHWM:";
    private static final int LINES_OF_LOG = 15;

    private final Path log;
    private double processorSeconds;
    private long peakBytes;

    private MeasuredProcess(Path log) {
        this.log = log;
    }

    /**
     * Runs a program to its end.
     *
     * @param words the program and its arguments
     * @param log where what it prints goes
     * @return what it took
     * @throws IllegalStateException if it fails; the message has the end of what it printed
     */
    static Measurement of(List<String> words, Path log) {
        try {
            return new MeasuredProcess(log).run(words);
        } catch (IOException unable) {
            throw new UncheckedIOException("Cannot start " + words.get(0), unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + words.get(0) + " ran", interrupted);
        }
    }

    private Measurement run(List<String> words) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        try {
            do {
                look(process);
            } while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroyForcibly();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "%s ended with %d:%n%s".formatted(String.join(" ", words), process.exitValue(), endOfLog()));
        }
        return new Measurement(seconds, processorSeconds, peakBytes);
    }

    private void look(Process process) {
        process.info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .ifPresent(nanos -> processorSeconds = Math.max(processorSeconds, nanos / 1e9));
        peakBytes = Math.max(peakBytes, peak(process.pid()));
    }

    private static long peak(long process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(MeasuredProcess::bytes)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /** The line is such as {@code VmHWM:     1234 kB}. */
    private static long bytes(String line) {
        return 1024
                * Long.parseLong(line.substring(PEAK.length(), line.length() - " kB".length())
                        .trim());
    }

    private String endOfLog() throws IOException {
        var lines = Files.readString(log).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }
}
