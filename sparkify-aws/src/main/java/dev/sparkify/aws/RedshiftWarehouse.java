package dev.sparkify.aws;

import dev.sparkify.aws.internal.LoadDocuments;
import dev.sparkify.aws.internal.ObjectStore;
import dev.sparkify.aws.internal.RedshiftSessions;
import dev.sparkify.aws.internal.S3Sources;
import dev.sparkify.aws.internal.UnloadedFiles;
import dev.sparkify.error.InputException;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.sql.plan.ExportPlanner;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Is a warehouse on Amazon Redshift. Used by one thread at a time; its data source by any number, also while a load runs:
 * readers see the old state or the new one.
 */
public final class RedshiftWarehouse implements WarehouseHandle {
    private final StarSchema star;
    private final DataSource connections;
    private final CopySettings copying;
    private final Supplier<Session> sessions;
    private final LoadDocuments documents;
    private final UnloadedFiles exports;
    private final SqlWarehouse warehouse;
    private final String schema;
    private boolean isOpen = true;
    private boolean isTornDown;

    RedshiftWarehouse(
            StarSchema star, DataSource connections, ObjectStore objects, CopySettings settings, Duration patience) {
        this.star = star;
        this.connections = connections;
        this.copying = ownFolder(settings);
        var dialect = Dialect.redshift(copying);
        this.schema = star.schema().orElse(dialect.defaultSchema());
        this.sessions = new RedshiftSessions(connections, dialect, patience);
        this.documents = new LoadDocuments(objects);
        this.exports = new UnloadedFiles(sessions, dialect, objects);
        this.warehouse = new SqlWarehouse(
                star, dialect, sessions, new S3Sources(objects, dialect, documents, patience), patience);
    }

    /** The name of a document tells its content: two warehouses that read the same files must not remove each other's. */
    private static CopySettings ownFolder(CopySettings settings) {
        return settings.documents()
                .map(folder -> settings.documents(
                        folder.resolve(UUID.randomUUID().toString()).uri()))
                .orElse(settings);
    }

    /**
     * Gives connections for queries of one's own.
     *
     * @return the data source that the platform was made with; closing it is the affair of whoever made it
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public DataSource dataSource() {
        demandOpen();
        return connections;
    }

    /**
     * Opens a session for statements of one's own, on a connection of its own. Redshift gets them as they are.
     *
     * @return the session, to be closed before this warehouse
     * @throws InputException if there is no warehouse, or no connection
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public WarehouseSession session() {
        demandWarehouse();
        return WarehouseSession.passingOn(sessions.get(), Dialect.redshift(copying));
    }

    void demandConnection() {
        sessions.get().close();
    }

    void demandSchema(String otherwise) {
        if (warehouse.made().isEmpty()) {
            throw new InputException(otherwise);
        }
    }

    private void demandWarehouse() {
        demandOpen();
        demandSchema("The schema " + schema + " holds no warehouse; create its schema first");
    }

    private void demandDocuments() {
        if (copying.documents().isEmpty()) {
            throw new InputException(
                    "Redshift reads the files of a load by a manifest in Amazon S3, and there is no place"
                            + " for it; say where with documentsIn(\"s3://bucket/documents/\")");
        }
    }

    @Override
    public void createSchema() {
        demandOpen();
        warehouse.createSchema(Ledger.Made.TABLES);
    }

    @Override
    public LoadReport load(Sources sources, LoadListener listener) {
        demandWarehouse();
        demandDocuments();
        return warehouse.load(sources, listener);
    }

    @Override
    public LoadReport reload(TimeRange range, Sources sources, LoadListener listener) {
        demandWarehouse();
        demandDocuments();
        return warehouse.reload(range, sources, listener);
    }

    @Override
    public List<PastLoad> history() {
        demandWarehouse();
        return warehouse.history();
    }

    @Override
    public List<RejectedRecord> rejects() {
        demandWarehouse();
        return warehouse.rejects();
    }

    @Override
    public AuditReport audit() {
        demandWarehouse();
        return warehouse.audit();
    }

    /**
     * Takes estimates for a review of how the star lies: how many rows there are, how long texts are, and how the values of
     * keys repeat.
     *
     * @return estimates of all dimensions and facts
     * @throws InputException if there is no warehouse
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public Estimates estimates() {
        demandWarehouse();
        return warehouse.estimates();
    }

    /**
     * Writes the rows of a table to Amazon S3 by UNLOAD. A folder may be replaced if it holds files of exports alone; they are
     * gone even if the new export fails.
     *
     * @param export which rows, where to
     * @return what was written
     * @throws InputException if there is no warehouse, the star has no such table or column, the target is not in Amazon S3, the
     *     place cannot be written to, or files are there that may not be replaced
     * @throws dev.sparkify.error.UnknownOutcomeException if the connection was lost, since Redshift may go on writing
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    @Override
    public ExportReport export(Export export) {
        demandWarehouse();
        return exports.write(new ExportPlanner(star).statement(export));
    }

    /**
     * Writes the rows of a query to Amazon S3 by UNLOAD. A query in SQL is a {@link Query.Raw}.
     *
     * @param query which rows
     * @param to an {@code s3://} prefix, and how the files are written
     * @return what was written
     * @throws InputException if there is no warehouse, the query fails, the target is not in Amazon S3, or files are there that
     *     may not be replaced
     * @throws dev.sparkify.error.UnknownOutcomeException if the connection was lost, since Redshift may go on writing
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public ExportReport export(Query query, ExportTarget to) {
        demandWarehouse();
        return exports.write(new Statement.Export(query, to));
    }

    /** Drops what was made here in one transaction; if that fails, everything is there and the warehouse stays open. */
    @Override
    public TeardownReport teardown() {
        if (isTornDown) {
            return new TeardownReport(List.of(), List.of());
        }
        demandOpen();
        var removed = new ArrayList<String>();
        var kept = new ArrayList<String>();
        var made = warehouse.made();
        made.ifPresent(found -> removed.addAll(warehouse.dropSchema(found)));
        warehouse.foreignTables().stream()
                .filter(table -> table.startsWith(schema + "."))
                .forEach(table -> kept.add("table " + table + ": not of this warehouse"));
        made.filter(found -> !removed.contains("schema " + schema))
                .ifPresent(found -> kept.add("schema " + schema
                        + (found == Ledger.Made.TABLES ? ": it was there before" : ": it holds tables of others")));
        kept.add("the cluster, its database and the buckets: they were there before");
        isTornDown = true;
        close();
        return new TeardownReport(removed, kept);
    }

    @Override
    public void close() {
        isOpen = false;
        documents.remove();
    }

    private void demandOpen() {
        if (!isOpen) {
            throw new IllegalStateException("The warehouse is closed or torn down; provision or attach it again");
        }
    }
}
