package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Batch;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/** Writes batches to DuckDB, column by column. */
final class ChunkWriter {
    /** Writes one column. */
    interface OfVector {
        void write(Batch batch, DuckDBWritableVector vector);
    }

    private final List<OfVector> writers;

    ChunkWriter(List<OfVector> writers) {
        this.writers = List.copyOf(writers);
    }

    void write(Batch batch, DuckDBDataChunkWriter chunk) {
        for (int i = 0; i < writers.size(); i++) {
            writers.get(i).write(batch, chunk.vector(i));
        }
    }
}
