package dev.sparkify.aws;

import dev.sparkify.aws.internal.Home;
import dev.sparkify.aws.internal.LoadDocuments;
import dev.sparkify.aws.internal.ObjectStore;
import dev.sparkify.aws.internal.S3Sources;
import dev.sparkify.aws.internal.SessionSource;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.Slices;
import dev.sparkify.aws.internal.TableStatistics;
import dev.sparkify.aws.internal.UnloadedFiles;
import dev.sparkify.error.InputException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.personal.Masking;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.dialect.Dialect;
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
import javax.sql.DataSource;

/**
 * Is a warehouse on Amazon Redshift. Used by one thread at a time; its data source by any number, also while a load runs:
 * readers see the old state or the new one.
 */
public final class RedshiftWarehouse implements WarehouseHandle {
    private final StarSchema star;
    private final SessionSource sessions;
    private final Home home;
    private final CopySettings copying;
    private final LoadDocuments documents;
    private final UnloadedFiles exports;
    private final SqlWarehouse warehouse;
    private final ObjectStore objects;
    private final Slices slices;
    private final TableStatistics statistics;
    private final String schema;
    private boolean isOpen = true;
    private boolean isTornDown;

    RedshiftWarehouse(StarSchema star, SessionSource sessions, ObjectStore objects, Home home, Settings settings) {
        this.star = star;
        this.sessions = sessions;
        this.objects = objects;
        this.home = home;
        this.copying = ownFolder(settings.copying());
        var dialect = Dialect.redshift(copying);
        this.schema = star.schema().orElse(dialect.defaultSchema());
        this.slices = new Slices(sessions);
        this.statistics = new TableStatistics(sessions, dialect, star);
        this.documents = new LoadDocuments(objects);
        this.exports = new UnloadedFiles(sessions, dialect, objects);
        this.warehouse = new SqlWarehouse(
                star,
                dialect,
                sessions,
                new S3Sources(objects, dialect, copying, documents, settings.patience(), Masking.of(star)),
                settings.patience());
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
     * @return the data source; one that the platform was made with is the affair of whoever made it
     * @throws InputException if statements go through the Data API
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public DataSource dataSource() {
        demandOpen();
        return sessions.connections();
    }

    /**
     * Opens a session for statements of one's own, on a connection of its own. Redshift gets them as they are.
     * By the Data API it ends 5 minutes after its last statement, and what is open then is rolled back.
     *
     * @return the session, to be closed before this warehouse
     * @throws InputException if there is no warehouse, or no connection
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public WarehouseSession session() {
        demandWarehouse();
        return WarehouseSession.passingOn(sessions.apart(), Dialect.redshift(copying));
    }

    /**
     * Says where files of this machine are staged, so that they can be loaded; large ones are split for the slices of this
     * cluster, where Redshift tells how many it has.
     *
     * @param folder such as {@code s3://bucket/staged/}, not below the data of any other source
     * @return the staging
     * @throws InputException if it is no folder in Amazon S3
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public Staging stagingIn(String folder) {
        demandOpen();
        return Staging.in(objects, folder).forSlices(slices.count());
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

    @Override
    public void createSchema() {
        demandOpen();
        warehouse.createSchema(Ledger.Made.TABLES);
    }

    @Override
    public void change(Evolution evolution, ChangePlan plan, LoadListener listener) {
        demandOpen();
        warehouse.change(Ledger.Made.TABLES, evolution, plan, listener);
    }

    ChangePlan plan(Evolution evolution) {
        return warehouse.plan(evolution);
    }

    @Override
    public LoadReport load(Sources sources, LoadListener listener) {
        demandWarehouse();
        return analyzed(warehouse.load(sources, listener));
    }

    @Override
    public LoadReport reload(TimeRange range, Sources sources, LoadListener listener) {
        demandWarehouse();
        return analyzed(warehouse.reload(range, sources, listener));
    }

    private LoadReport analyzed(LoadReport report) {
        statistics.refresh(report);
        return report;
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
    public long forgetRejects(Duration age) {
        demandWarehouse();
        return warehouse.forgetRejects(age);
    }

    @Override
    public ErasureReport erase(Erasure erasure) {
        demandWarehouse();
        return warehouse.erase(erasure);
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

    /**
     * Removes what is the warehouse's: a cluster of its own with all that was made for it; in a database of others its tables, in
     * one transaction, if the platform says so. If that fails, or something could not be removed, the warehouse stays open.
     */
    @Override
    public TeardownReport teardown() {
        if (isTornDown) {
            return new TeardownReport(List.of(), List.of());
        }
        demandOpen();
        var removed = new ArrayList<String>();
        var kept = new ArrayList<String>();
        if (home.dropsTables()) {
            dropTables(removed, kept);
        }
        var more = home.tearDown();
        removed.addAll(more.removed());
        kept.addAll(more.kept());
        isTornDown = more.remaining().isEmpty();
        if (isTornDown) {
            close();
        }
        return new TeardownReport(removed, kept, more.remaining());
    }

    private void dropTables(List<String> removed, List<String> kept) {
        var made = warehouse.made();
        made.ifPresent(found -> removed.addAll(warehouse.dropSchema(found)));
        warehouse.foreignTables().stream()
                .filter(table -> table.startsWith(schema + "."))
                .forEach(table -> kept.add("table " + table + ": not of this warehouse"));
        made.filter(found -> !removed.contains("schema " + schema))
                .ifPresent(found -> kept.add("schema " + schema
                        + (found == Ledger.Made.TABLES ? ": it was there before" : ": it holds tables of others")));
    }

    /** Removes documents that loads left, and frees connections and clients; does nothing the second time. */
    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            documents.remove();
            home.close();
        }
    }

    private void demandOpen() {
        if (!isOpen) {
            throw new IllegalStateException("The warehouse is closed or torn down; provision or attach it again");
        }
    }
}
