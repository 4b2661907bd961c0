package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps the first bad records by file and place, whatever the order in which they are found. */
public final class FirstBadRecords implements BadRecordConsumer {
    private final int most;
    private final TreeMap<Integer, List<BadRecord>> byFile = new TreeMap<>();
    private int kept;

    /**
     * Creates it.
     *
     * @param most how many are kept
     */
    public FirstBadRecords(int most) {
        this.most = most;
    }

    @Override
    public int mostOfAFile() {
        return most;
    }

    @Override
    public synchronized void accept(int file, BadRecord record) {
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
    public synchronized List<BadRecord> records() {
        return byFile.values().stream().flatMap(List::stream).toList();
    }
}
