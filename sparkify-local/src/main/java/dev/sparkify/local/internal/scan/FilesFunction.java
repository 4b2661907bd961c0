package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.FileOutcome;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** Tells which files a job read last, and their identities. */
final class FilesFunction implements DuckDBTableFunction<JsonScan, FilesFunction.Progress, Integer> {
    private static final int URI = 0;
    private static final int SIZE = 1;
    private static final int FINGERPRINT = 2;
    private static final int STAMP = 3;

    private final JsonScans scans;

    FilesFunction(JsonScans scans) {
        this.scans = scans;
    }

    /**
     * Is how far an execution has come.
     *
     * @param files all files
     * @param next the next to be told
     */
    record Progress(List<FileOutcome> files, AtomicInteger next) {}

    /** Returns the fingerprint as the ledger keeps it. */
    static String fingerprint(FileOutcome file) {
        return HexFormat.of().toHexDigits(file.identity().fingerprint());
    }

    @Override
    public JsonScan bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        info.addResultColumn("uri", DuckDBColumnType.VARCHAR);
        info.addResultColumn("size", DuckDBColumnType.BIGINT);
        info.addResultColumn("fingerprint", DuckDBColumnType.VARCHAR);
        info.addResultColumn("stamp", DuckDBColumnType.VARCHAR);
        return scans.scan(JsonScans.name(info));
    }

    @Override
    public Progress init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        JsonScan scan = info.getBindData();
        return new Progress(scan.result().files(), new AtomicInteger());
    }

    @Override
    public Integer localInit(DuckDBTableFunctionInitInfo info) {
        return 0;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Progress progress = info.getInitData();
        int row = 0;
        while (row < chunk.capacity()
                && progress.next().get() < progress.files().size()) {
            var file = progress.files().get(progress.next().getAndIncrement());
            chunk.vector(URI).setString(row, file.file().toString());
            chunk.vector(SIZE).setLong(row, file.identity().bytes());
            chunk.vector(FINGERPRINT).setString(row, fingerprint(file));
            chunk.vector(STAMP).setString(row, file.stamp());
            row++;
        }
        return row;
    }
}
