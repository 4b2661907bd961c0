package dev.sparkify.local.naive;

import dev.sparkify.load.SourceReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the files of a source that are new or changed. */
final class NaiveSource {
    private final String staging;
    private final Function<SourceText.Found, Row> judge;
    private final Map<Path, ByteBuffer> known = new HashMap<>();

    NaiveSource(String staging, Function<SourceText.Found, Row> judge) {
        this.staging = staging;
        this.judge = judge;
    }

    /** Is what was read, and how the warehouse gets to know it. */
    record Read(SourceReport report, List<Row> rows, Runnable keeper) {
        void keep() {
            keeper.run();
        }
    }

    /** Reads; adds the places of bad records to a list. */
    Read read(List<Path> files, List<String> bad) {
        var fresh = new HashMap<Path, ByteBuffer>();
        var rows = new ArrayList<Row>();
        for (var file : files) {
            var content = ByteBuffer.wrap(content(file));
            if (!content.equals(known.get(file))) {
                fresh.put(file, content);
                rows.addAll(rows(file, bad));
            }
        }
        long bytes = fresh.values().stream().mapToLong(ByteBuffer::remaining).sum();
        int skipped = files.size() - fresh.size();
        var report = new SourceReport(staging, files.size(), skipped, fresh.size(), bytes, rows.size(), rows.size(), 0);
        return new Read(report, rows, () -> known.putAll(fresh));
    }

    private List<Row> rows(Path file, List<String> bad) {
        var rows = new ArrayList<Row>();
        for (var found : SourceText.of(file)) {
            try {
                rows.add(judge.apply(found));
            } catch (Staging.BadRecord refused) {
                bad.add(file + ":" + found.line());
            }
        }
        return rows;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
