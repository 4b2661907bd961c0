package dev.sparkify.local.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.local.internal.scan.JsonScans;
import dev.sparkify.spi.Feature;
import dev.sparkify.sql.execution.EngineMessage;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.execution.Patience;
import dev.sparkify.sql.execution.Session;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is a running DuckDB, shut off from network, extensions and files but those of the folder it spills to, which it allows
 * itself and which nobody else may open. Holds the first connection, which keeps a database in memory alive, and that
 * folder. Thread-safe.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /**
     * Says beforehand that the file is DuckDB's. To find that out, DuckDB 2 would read the head of the file before it locks
     * it, keep that head, and so lose what another process wrote in between.
     */
    private static final String URL = "jdbc:duckdb:duckdb:";

    private static final String MEMORY = "jdbc:duckdb:";

    /** How DuckDB says that another process has the file; it names the process. */
    private static final String HELD = "lock on file";

    /**
     * Only a connection can set the zone, since what knows zones is loaded behind the settings, and only of the file that is
     * open by then does DuckDB know by itself that it may still be accessed.
     */
    private static final List<String> FIRST = List.of(
            "set global TimeZone = 'UTC'",
            "set global enable_external_access = false",
            "set global lock_configuration = true");

    /** The function of DuckDB passes over NULL, and takes any number of texts. */
    private static final String CONCAT = "create temporary macro concat(one, other) as (one || other)";

    private final DuckDBConnection root;
    private final JsonScans scans;
    private final Path spill;
    private final Settings settings;

    private Engine(DuckDBConnection root, JsonScans scans, Path spill, Settings settings) {
        this.root = root;
        this.scans = scans;
        this.spill = spill;
        this.settings = settings;
    }

    /**
     * Starts DuckDB.
     *
     * @param file the database file; empty: in memory
     * @param settings how it runs
     * @return the running engine
     * @throws InputException if the file cannot be made or is no database
     * @throws RetryableException if another process, or this one, has the file open
     */
    public static Engine start(Optional<Path> file, Settings settings) {
        var spill = settings.spillFolder();
        try {
            var url = file.map(path -> URL + path.toAbsolutePath()).orElse(MEMORY);
            var root = new Patience(settings.patience())
                    .wait(Engine::isHeldElsewhere, () -> connect(url, properties(settings, spill)));
            return new Engine(root, registered(root), spill, settings);
        } catch (SQLException failure) {
            Folders.delete(spill);
            throw refused(file, failure);
        }
    }

    private static DuckDBConnection connect(String url, Properties properties) throws SQLException {
        return (DuckDBConnection) new DuckDBDriver().connect(url, properties);
    }

    /** Another process may end; who holds the file in this one would wait for itself. */
    private static boolean isHeldElsewhere(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains(HELD);
    }

    private static JsonScans registered(DuckDBConnection root) throws SQLException {
        try {
            execute(root, FIRST);
            return JsonScans.register(root);
        } catch (SQLException failure) {
            root.close();
            throw failure;
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Properties properties(Settings settings, Path spill) {
        var properties = new Properties();
        properties.setProperty("memory_limit", settings.memory() + "B");
        properties.setProperty("threads", String.valueOf(settings.threads()));
        properties.setProperty("temp_directory", spill.toString());
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        obey(settings, properties);
        return properties;
    }

    /** Lets SQL mean what it means on Redshift. */
    private static void obey(Settings settings, Properties properties) {
        properties.setProperty("integer_division", String.valueOf(settings.hold(Feature.WHOLE_QUOTIENT)));
        properties.setProperty(
                "default_null_order",
                settings.hold(Feature.NULL_IS_GREATEST) ? "nulls_last_on_asc_first_on_desc" : "nulls_last");
        properties.setProperty("preserve_identifier_case", "lowercase");
        properties.setProperty("ieee_floating_point_ops", "false");
    }

    private static RuntimeException refused(Optional<Path> file, SQLException failure) {
        var name = file.map(Path::toString).orElse("memory");
        var message = String.valueOf(failure.getMessage());
        boolean isInUse =
                Stream.of(HELD, "already exists", "different configuration").anyMatch(message::contains);
        return isInUse
                ? new RetryableException(
                        "The database " + name + " is open already, here or in another process; close it there first: "
                                + EngineMessage.of(failure),
                        failure)
                : new InputException("Cannot open the database " + name + ": " + EngineMessage.of(failure), failure);
    }

    /**
     * Opens a session for plans.
     *
     * @return the session
     */
    public Session session() {
        return session(this::connection);
    }

    /**
     * Opens a session for statements that others wrote, in which functions mean what they mean on Redshift.
     *
     * @return the session
     */
    public Session guestSession() {
        return session(this::guest);
    }

    private static Session session(Opening opening) {
        try {
            return new JdbcSession(opening.connection());
        } catch (SQLException failure) {
            throw new RetryableException("DuckDB gives no connection: " + EngineMessage.of(failure), failure);
        }
    }

    /**
     * Opens a connection to the same database.
     *
     * @return the connection, to be closed
     * @throws SQLException if the engine is closed
     */
    public Connection connection() throws SQLException {
        return root.duplicate();
    }

    /**
     * Opens a connection for SQL that others wrote, in which functions mean what they mean on Redshift.
     *
     * @return the connection, to be closed
     * @throws SQLException if the engine is closed
     */
    public Connection guest() throws SQLException {
        var guest = connection();
        try {
            execute(guest, settings.hold(Feature.CONCAT_OF_NULL) ? List.of(CONCAT) : List.of());
            return guest;
        } catch (SQLException failure) {
            guest.close();
            throw failure;
        }
    }

    /** Opens a connection. */
    private interface Opening {
        Connection connection() throws SQLException;
    }

    /**
     * Gives the jobs that SQL may read files by.
     *
     * @return the jobs of this database
     */
    public JsonScans scans() {
        return scans;
    }

    /** Tells which rules of Redshift do not hold. */
    Set<Feature> off() {
        return settings.off();
    }

    /** Gives the folder for what does not fit memory; it is removed with the engine. */
    Path spill() {
        return spill;
    }

    /** Stops DuckDB and removes what it spilled. */
    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException failure) {
            LOG.warn("DuckDB did not close: {}", failure.getMessage());
        }
        Folders.delete(spill);
    }
}
