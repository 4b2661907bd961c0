package dev.sparkify.local.internal.scan;

import dev.sparkify.error.InputException;
import dev.sparkify.local.internal.json.Field;
import dev.sparkify.local.internal.json.ReadingPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;

/** Holds the jobs that one database may read from, and is known there by its functions. */
public final class JsonScans {
    /** The name of the table function; its only parameter is the name of the job. */
    public static final String FUNCTION = "sparkify_json";

    /** The name of the table function that tells which files a job read last, and their identities. */
    public static final String FILES_FUNCTION = "sparkify_files";

    /** The name of the table function that tells all bad records that a job read last. */
    public static final String REJECTED_FUNCTION = "sparkify_rejected";

    /** The name of the scalar function that tells the URI of a file, from the job and the place of the file. */
    public static final String URI_FUNCTION = "sparkify_uri";

    /** The name of the scalar function that tells a record's line, from the job, the place of the file and the offset. */
    public static final String LINE_FUNCTION = "sparkify_line";

    /** The name of the scalar function that tells a record's text, from the job, the place of the file and the offset. */
    public static final String RECORD_FUNCTION = "sparkify_record";

    private final Map<String, JsonScan> open = new ConcurrentHashMap<>();

    private JsonScans() {}

    /**
     * Makes the functions known to a database, which is to be done once: a function cannot be taken back.
     *
     * @param connection any connection to the database
     * @return the jobs of that database, none so far
     * @throws SQLException if the database refuses
     */
    public static JsonScans register(Connection connection) throws SQLException {
        var scans = new JsonScans();
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName(FUNCTION)
                    .withParameter(DuckDBColumnType.VARCHAR)
                    .withProjectionPushdown()
                    .withFunction(new ScanFunction(scans))
                    .register(connection);
        }
        register(connection, FILES_FUNCTION, new FilesFunction(scans));
        register(connection, REJECTED_FUNCTION, new RejectedFunction(scans));
        PlaceFunction.register(connection, scans);
        return scans;
    }

    private static void register(Connection connection, String name, DuckDBTableFunction<?, ?, ?> answers)
            throws SQLException {
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName(name)
                    .withParameter(DuckDBColumnType.VARCHAR)
                    .withFunction(answers)
                    .register(connection);
        }
    }

    /**
     * Opens a job.
     *
     * @param name by which SQL calls it
     * @param fields the columns
     * @param files in the order that numbers them
     * @return the job
     * @throws InputException if there is an open job of this name, a type cannot be read from JSON or a column is there
     *     twice
     */
    public JsonScan open(String name, List<Field> fields, List<Path> files) {
        return open(name, ReadingPlan.of(fields, files));
    }

    /**
     * Opens a job.
     *
     * @param name by which SQL calls it
     * @param plan what is read, and how
     * @return the job
     * @throws InputException if there is an open job of this name
     */
    public JsonScan open(String name, ReadingPlan plan) {
        var scan = new JsonScan(name, plan, this::forget);
        if (open.putIfAbsent(name, scan) != null) {
            throw new InputException("A job " + name + " is already open: close it first, or take another name");
        }
        return scan;
    }

    /** Gives the name of the job that a query reads; a NULL has no text, and asking for it would end the process. */
    static String name(DuckDBTableFunctionBindInfo info) throws SQLException {
        var name = info.getParameter(0);
        return name.isNull() ? "NULL" : name.getString();
    }

    private void forget(JsonScan scan) {
        open.remove(scan.name(), scan);
    }

    JsonScan scan(String name) {
        JsonScan scan = open.get(name);
        if (scan == null) {
            throw new InputException("There is no open job " + name + " to read from");
        }
        return scan;
    }
}
