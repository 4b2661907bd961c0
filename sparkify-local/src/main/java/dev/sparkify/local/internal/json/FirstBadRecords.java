package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps the first bad records by file and place, whatever the order in which they are found. */
final class FirstBadRecords {
    private final int most;
    private final TreeMap<Integer, List<BadRecord>> byFile = new TreeMap<>();
    private int kept;

    /**
     * Creates it.
     *
     * @param most how many are kept
     */
    FirstBadRecords(int most) {
        this.most = most;
    }

    /** Takes a bad record. Those of one file come in its order, the files in any. */
    synchronized void accept(int file, BadRecord record) {
        if (kept == most && file >= byFile.lastKey()) {
            return;
        }
        byFile.computeIfAbsent(file, none -> new ArrayList<>()).add(record);
        kept++;
        if (kept > most) {
            dropLast();
        }
    }

    private void dropLast() {
        List<BadRecord> last = byFile.lastEntry().getValue();
        last.remove(last.size() - 1);
        kept--;
        if (last.isEmpty()) {
            byFile.pollLastEntry();
        }
    }

    /**
     * Returns what was kept.
     *
     * @return the records by file and place
     */
    synchronized List<BadRecord> records() {
        return byFile.values().stream().flatMap(List::stream).toList();
    }
}
