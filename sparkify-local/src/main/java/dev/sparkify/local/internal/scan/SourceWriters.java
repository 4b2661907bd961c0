package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Batch;
import org.duckdb.DuckDBWritableVector;

/** Write where records come from. */
final class SourceWriters {
    private SourceWriters() {}

    static void files(Batch batch, DuckDBWritableVector vector) {
        int[] files = batch.files();
        for (int row = 0; row < batch.size(); row++) {
            vector.setInt(row, files[row]);
        }
    }

    static void offsets(Batch batch, DuckDBWritableVector vector) {
        long[] offsets = batch.offsets();
        for (int row = 0; row < batch.size(); row++) {
            vector.setLong(row, offsets[row]);
        }
    }

    /** Leaves a vector that nobody looks at, as when rows are only counted. */
    static void nothing(Batch batch, DuckDBWritableVector vector) {
        // DuckDB wants as many rows as there are, whatever they hold.
    }
}
