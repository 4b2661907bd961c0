package dev.sparkify.hardening.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Is what {@code .ci/soak} starts: so many loads, a table of what was held, and whether it grew. */
public final class SoakRun {
    private static final int LOOKS = 20;

    private SoakRun() {}

    /**
     * Loads, prints, and fails if something grew.
     *
     * @param arguments how many loads, a multiple of 20
     * @throws Exception if a load fails
     */
    public static void main(String... arguments) throws Exception {
        int loads = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(Path.of(arguments[1]), "soak");
        var levels = new Soak(folder).run(loads, LOOKS);
        print(loads / LOOKS, levels);
        var grown = Growth.of(levels);
        System.out.println(grown.isEmpty() ? "Nothing grew." : "Grew: " + grown);
        System.exit(grown.isEmpty() ? 0 : 1);
    }

    private static void print(int step, List<Levels> levels) {
        System.out.println("loads | heap MiB | resident MiB | handles | threads | files | database MiB | ms a load");
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d | %.1f | %.0f | %d | %d | %d | %.1f | %d",
                    (i + 1) * step,
                    mebibytes(level.heap()),
                    mebibytes(level.resident()),
                    level.handles(),
                    level.threads(),
                    level.files(),
                    mebibytes(level.database()),
                    level.perLoad() / 1_000_000));
        }
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }
}
