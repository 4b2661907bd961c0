package dev.sparkify.hardening.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Is what a process and its folders hold at one moment.
 *
 * @param heap bytes in use, after garbage was collected
 * @param resident bytes of memory that the system counts, 0 where it does not tell
 * @param handles open files, 0 where the system does not tell
 * @param threads live ones
 * @param files in the folders of the warehouse and of what spills, but those of events
 * @param database bytes of the database, with what is not yet written into it
 * @param perLoad nanoseconds a load, of those since the last look
 */
record Levels(long heap, long resident, long handles, long threads, long files, long database, long perLoad) {
    private static final int KIBIBYTE = 1024;

    static Levels now(Path folder, Path database, long perLoad) throws IOException {
        collect();
        return new Levels(
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(),
                residentMemory(),
                count(Path.of("/proc/self/fd")),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                countBelow(folder),
                Files.size(database) + size(Path.of(database + ".wal")),
                perLoad);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @SuppressWarnings("DoNotCall")
    private static void collect() {
        System.gc();
        System.runFinalization();
        System.gc();
    }

    private static long residentMemory() throws IOException {
        var status = Path.of("/proc/self/status");
        var lines = Files.isReadable(status) ? Files.readAllLines(status) : List.<String>of();
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> KIBIBYTE * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var all = Files.list(folder)) {
            return all.count();
        }
    }

    private static long countBelow(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("events-"))
                    .count();
        }
    }
}
