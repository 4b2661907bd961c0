package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Places;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;

/** Tells something of records of a job, given where they stand. NULL of NULL. */
final class PlaceFunction implements DuckDBScalarFunction {
    private static final int JOB = 0;
    private static final int FILE = 1;
    private static final int OFFSET = 2;
    private static final DuckDBColumnType[] PLACE_OF_FILE = {DuckDBColumnType.VARCHAR, DuckDBColumnType.INTEGER};
    private static final DuckDBColumnType[] PLACE_OF_RECORD = {
        DuckDBColumnType.VARCHAR, DuckDBColumnType.INTEGER, DuckDBColumnType.BIGINT
    };

    private final JsonScans scans;
    private final Answer answer;

    private PlaceFunction(JsonScans scans, Answer answer) {
        this.scans = scans;
        this.answer = answer;
    }

    /** Writes what is asked about one row of a chunk, in which nothing is NULL. */
    private interface Answer {
        void write(Places places, DuckDBDataChunkReader chunk, long row, DuckDBWritableVector answers);
    }

    static void register(Connection connection, JsonScans scans) throws SQLException {
        new PlaceFunction(scans, PlaceFunction::uri)
                .register(connection, JsonScans.URI_FUNCTION, DuckDBColumnType.VARCHAR, PLACE_OF_FILE);
        new PlaceFunction(scans, PlaceFunction::line)
                .register(connection, JsonScans.LINE_FUNCTION, DuckDBColumnType.BIGINT, PLACE_OF_RECORD);
        new PlaceFunction(scans, PlaceFunction::record)
                .register(connection, JsonScans.RECORD_FUNCTION, DuckDBColumnType.VARCHAR, PLACE_OF_RECORD);
    }

    // What it tells depends on which jobs are open, so nothing may be computed ahead of the query.
    private void register(Connection connection, String name, DuckDBColumnType result, DuckDBColumnType... parameters)
            throws SQLException {
        try (var function = DuckDBFunctions.scalarFunction()) {
            function.withName(name)
                    .withParameters(parameters)
                    .withReturnType(result)
                    .withVectorizedFunction(this)
                    .withVolatile()
                    .register(connection);
        }
    }

    private static void uri(Places places, DuckDBDataChunkReader chunk, long row, DuckDBWritableVector answers) {
        answers.setString(row, places.file(file(chunk, row)).toString());
    }

    private static void line(Places places, DuckDBDataChunkReader chunk, long row, DuckDBWritableVector answers) {
        answers.setLong(row, places.line(file(chunk, row), offset(chunk, row)));
    }

    private static void record(Places places, DuckDBDataChunkReader chunk, long row, DuckDBWritableVector answers) {
        answers.setString(row, places.record(file(chunk, row), offset(chunk, row)));
    }

    private static int file(DuckDBDataChunkReader chunk, long row) {
        return chunk.vector(FILE).getInt(row);
    }

    private static long offset(DuckDBDataChunkReader chunk, long row) {
        return chunk.vector(OFFSET).getLong(row);
    }

    @Override
    public void apply(DuckDBDataChunkReader chunk, DuckDBWritableVector answers) {
        DuckDBReadableVector jobs = chunk.vector(JOB);
        for (long row = 0; row < chunk.rowCount(); row++) {
            if (isNull(chunk, row)) {
                answers.setNull(row);
            } else {
                answer.write(scans.scan(jobs.getString(row)).places(), chunk, row, answers);
            }
        }
    }

    private static boolean isNull(DuckDBDataChunkReader chunk, long row) {
        boolean found = false;
        for (long column = 0; column < chunk.columnCount(); column++) {
            found |= chunk.vector(column).isNull(row);
        }
        return found;
    }
}
