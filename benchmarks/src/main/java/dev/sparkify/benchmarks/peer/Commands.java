package dev.sparkify.benchmarks.peer;

import java.io.IOException;
import java.util.List;

/** Runs what has to be done before something is measured. */
public final class Commands {
    private Commands() {}

    /**
     * Runs a command to its end; what it prints goes to standard error.
     *
     * @param words the program and its arguments
     * @throws IOException if it cannot be started
     * @throws IllegalStateException if it fails
     */
    public static void run(List<String> words) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        var process = builder.start();
        process.getOutputStream().close();
        process.getInputStream().transferTo(System.err);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + words.get(0) + " ran", interrupted);
        }
    }
}
