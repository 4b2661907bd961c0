package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.BadRecord;
import dev.sparkify.local.internal.json.BadRecords;
import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;

/** Tells all bad records of the latest query that read a job to its end, by file and place. */
final class RejectedFunction implements DuckDBTableFunction<JsonScan, RejectedFunction.Execution, Integer> {
    private static final int URI = 0;
    private static final int LINE = 1;
    private static final int COLUMN = 2;
    private static final int REASON = 3;
    private static final int RECORD = 4;

    private final JsonScans scans;

    RejectedFunction(JsonScans scans) {
        this.scans = scans;
    }

    /**
     * Is one execution of a query; DuckDB closes it when the query is over, or was given up.
     *
     * @param left what has not been told yet
     */
    record Execution(BadRecords left) implements DuckDBTableFunctionState {
        @Override
        public void close() {
            left.close();
        }
    }

    @Override
    public JsonScan bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        info.addResultColumn("uri", DuckDBColumnType.VARCHAR);
        info.addResultColumn("line", DuckDBColumnType.BIGINT);
        info.addResultColumn("column_name", DuckDBColumnType.VARCHAR);
        info.addResultColumn("reason", DuckDBColumnType.VARCHAR);
        info.addResultColumn("record", DuckDBColumnType.VARCHAR);
        return scans.scan(JsonScans.name(info));
    }

    @Override
    public Execution init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        JsonScan scan = info.getBindData();
        return new Execution(scan.badRecords());
    }

    @Override
    public Integer localInit(DuckDBTableFunctionInitInfo info) {
        return 0;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Execution execution = info.getInitData();
        int row = 0;
        while (row < chunk.capacity() && execution.left().hasNext()) {
            write(execution.left().next(), chunk, row++);
        }
        return row;
    }

    private static void write(BadRecord record, DuckDBDataChunkWriter chunk, int row) {
        chunk.vector(URI).setString(row, record.file().toString());
        chunk.vector(LINE).setLong(row, record.line());
        chunk.vector(COLUMN).setString(row, record.column());
        chunk.vector(REASON).setString(row, record.reason());
        chunk.vector(RECORD).setString(row, record.text());
    }
}
