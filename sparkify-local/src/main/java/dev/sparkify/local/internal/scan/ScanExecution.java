package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.BatchReader;
import dev.sparkify.local.internal.json.Reading;
import org.duckdb.DuckDBTableFunctionState;

/** Is one execution of a query over a job; DuckDB closes it when the query is over, or was given up. */
final class ScanExecution implements DuckDBTableFunctionState {
    private final JsonScan scan;
    private final Reading reading;
    private final Projection projection;

    /** Begins a new pass. */
    ScanExecution(JsonScan scan, Projection projection) {
        this.scan = scan;
        this.reading = scan.begin();
        this.projection = projection;
    }

    BatchReader reader(int rows) {
        return reading.reader(projection.fields(), rows);
    }

    ChunkWriter writer() {
        return projection.writer();
    }

    @Override
    public void close() {
        scan.end(reading);
    }
}
