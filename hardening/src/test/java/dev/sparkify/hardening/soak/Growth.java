package dev.sparkify.hardening.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Judges whether something grew: the least of the last quarter is compared with the greatest of the second one, since the first
 * warms up. Heap may grow by 2 MiB, resident memory by 64 MiB, handles, threads and files by none. That of the files of events
 * is not counted.
 */
final class Growth {
    private static final long MEBIBYTE = 1 << 20;

    private Growth() {}

    static List<String> of(List<Levels> levels) {
        var grown = new ArrayList<String>();
        judge("heap", levels, Levels::heap, 2 * MEBIBYTE, grown);
        judge("resident memory", levels, Levels::resident, 64 * MEBIBYTE, grown);
        judge("handles", levels, Levels::handles, 0, grown);
        judge("threads", levels, Levels::threads, 0, grown);
        judge("files", levels, Levels::files, 0, grown);
        return grown;
    }

    private static void judge(
            String what, List<Levels> levels, ToLongFunction<Levels> measure, long allowed, List<String> grown) {
        int quarter = levels.size() / 4;
        long before = levels.subList(quarter, 2 * quarter).stream()
                .mapToLong(measure)
                .max()
                .orElse(0);
        long after = levels.subList(levels.size() - quarter, levels.size()).stream()
                .mapToLong(measure)
                .min()
                .orElse(0);
        if (after - before > allowed) {
            grown.add(what + " from " + before + " to " + after);
        }
    }
}
