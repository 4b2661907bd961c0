package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Batch;
import dev.sparkify.local.internal.json.BatchReader;
import org.duckdb.DuckDBDataChunkWriter;
import org.jspecify.annotations.Nullable;

/** Is what one thread of an execution keeps from chunk to chunk; it comes to life with the first. */
final class ScanThread {
    private @Nullable BatchReader reader;
    private @Nullable ChunkWriter writer;

    int fill(ScanExecution execution, DuckDBDataChunkWriter chunk) {
        BatchReader batches = reader == null ? execution.reader((int) chunk.capacity()) : reader;
        ChunkWriter vectors = writer == null ? execution.writer() : writer;
        reader = batches;
        writer = vectors;
        Batch batch = batches.fill();
        vectors.write(batch, chunk);
        return batch.size();
    }
}
