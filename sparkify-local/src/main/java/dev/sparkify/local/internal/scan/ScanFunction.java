package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Field;
import dev.sparkify.sql.statement.PlaceColumns;
import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * Answers DuckDB's calls: a query is bound to a job, each execution begins a new reading, and each of its threads fills
 * chunks by a reader of its own.
 */
final class ScanFunction implements DuckDBTableFunction<JsonScan, ScanExecution, ScanThread> {
    private final JsonScans scans;

    ScanFunction(JsonScans scans) {
        this.scans = scans;
    }

    @Override
    public JsonScan bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        JsonScan scan = scans.scan(JsonScans.name(info));
        for (Field field : scan.plan().fields()) {
            try (var type = field.type().accept(new ResultType())) {
                info.addResultColumn(field.column(), type);
            }
        }
        info.addResultColumn(PlaceColumns.FILE, DuckDBColumnType.INTEGER);
        info.addResultColumn(PlaceColumns.OFFSET, DuckDBColumnType.BIGINT);
        return scan;
    }

    @Override
    public ScanExecution init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(Runtime.getRuntime().availableProcessors());
        JsonScan scan = info.getBindData();
        int[] projection = new int[(int) info.getColumnCount()];
        for (int i = 0; i < projection.length; i++) {
            projection[i] = (int) info.getColumnIndex(i);
        }
        return new ScanExecution(scan, new Projection(scan.plan().fields(), projection));
    }

    @Override
    public ScanThread localInit(DuckDBTableFunctionInitInfo info) {
        return new ScanThread();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        ScanThread thread = info.getLocalInitData();
        return thread.fill(info.getInitData(), chunk);
    }
}
