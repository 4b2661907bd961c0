package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Is all that comes of a pass: the rows as texts, by file and place, the result, and the bad records if all are kept. */
record Passed(List<Row> rows, ReadingResult result, List<BadRecord> kept) {
    static final String NULL = "NULL";

    /** Is a good record. */
    record Row(int file, long offset, List<String> values) {}

    static Passed over(ReadingPlan plan, int threads, int batchRows) throws Exception {
        Set<Integer> all = IntStream.range(0, plan.fields().size()).boxed().collect(Collectors.toSet());
        var rows = new ArrayList<Row>();
        var pool = Executors.newFixedThreadPool(threads);
        try (var reading = new Reading(plan)) {
            var tasks = new ArrayList<Future<List<Row>>>();
            for (int i = 0; i < threads; i++) {
                tasks.add(pool.submit(() -> rows(reading.reader(all, batchRows))));
            }
            for (var task : tasks) {
                rows.addAll(task.get());
            }
            rows.sort(Comparator.comparingInt(Row::file).thenComparingLong(Row::offset));
            return new Passed(rows, reading.result(), kept(reading));
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            pool.shutdown();
        }
    }

    private static List<BadRecord> kept(Reading reading) {
        var kept = new ArrayList<BadRecord>();
        try (var all = reading.badRecords()) {
            all.forEachRemaining(kept::add);
        }
        return kept;
    }

    private static List<Row> rows(BatchReader reader) {
        var rows = new ArrayList<Row>();
        for (Batch batch = reader.fill(); batch.size() > 0; batch = reader.fill()) {
            for (int row = 0; row < batch.size(); row++) {
                rows.add(new Row(batch.files()[row], batch.offsets()[row], values(batch, row)));
            }
        }
        return rows;
    }

    private static List<String> values(Batch batch, int row) {
        var values = new ArrayList<String>();
        for (Column column : batch.columns()) {
            values.add(column.absent()[row] ? NULL : value(column, row, batch.size()));
        }
        return values;
    }

    private static String value(Column column, int row, int rows) {
        if (column instanceof BytesColumn texts) {
            return new String(texts.texts(rows)[row], UTF_8);
        } else if (column instanceof LongColumn longs) {
            return Long.toString(longs.values()[row]);
        } else if (column instanceof DoubleColumn doubles) {
            return Double.toString(doubles.values()[row]);
        }
        return ((DecimalColumn) column).values()[row].toPlainString();
    }

    List<String> texts(int column) {
        return rows.stream().map(row -> row.values().get(column)).toList();
    }

    List<String> reasons() {
        return result.badRecords().stream().map(BadRecord::reason).toList();
    }

    List<Long> badLines() {
        return result.badRecords().stream().map(BadRecord::line).toList();
    }
}
