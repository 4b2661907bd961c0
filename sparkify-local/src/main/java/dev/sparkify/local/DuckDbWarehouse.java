package dev.sparkify.local;

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
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.ExportFolder;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.DeclaredTables;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Is a warehouse on the embedded platform. Used by one thread at a time; its data source by any number, also while a load
 * runs: readers see the old state or the new one.
 */
public final class DuckDbWarehouse implements WarehouseHandle {
    /** The rules of Redshift that DuckDB has not by itself, as far as statements need them. */
    private static final Set<Feature> KEPT = Collections.unmodifiableSet(EnumSet.of(
            Feature.VARCHAR_COUNTS_BYTES,
            Feature.CHAR_TAKES_SINGLE_BYTES,
            Feature.MERGE_REFUSES_DUPLICATES,
            Feature.TRUNCATE_COMMITS,
            Feature.ERROR_ABORTS_TRANSACTION,
            Feature.STATEMENT_LIMITED,
            Feature.TRANSACTION_BLOCKS));

    private final Engine engine;
    private final DeclaredTables declared;
    private final Set<Feature> kept;
    private final SqlWarehouse warehouse;
    private final Optional<Path> file;
    private final Ledger.Made place;
    private boolean isOpen = true;
    private boolean isTornDown;

    DuckDbWarehouse(StarSchema star, Engine engine, Optional<Path> file, Ledger.Made place, Settings settings) {
        this.engine = engine;
        this.declared = DeclaredTables.of(star);
        this.kept = kept(settings.off());
        this.file = file;
        this.place = place;
        this.warehouse = new SqlWarehouse(
                star,
                Dialect.duckDb(),
                engine::session,
                new LocalSources(engine, star, settings.roots()),
                settings.patience());
    }

    private static Set<Feature> kept(Set<Feature> off) {
        var kept = EnumSet.copyOf(KEPT);
        kept.removeAll(off);
        return Collections.unmodifiableSet(kept);
    }

    /**
     * Gives connections for queries of one's own. They see the whole database, but no files other than those of the folder
     * that this warehouse spills to. SQL means what it means on Amazon Redshift as far as {@link DuckDb#features()} says: 7 / 2
     * is 3, NULL comes last ascending and first descending, the zone is UTC. It keeps neither lengths of texts nor what
     * Redshift says of transactions: {@link #session()} has those rules. Blanks at the end of a text count here and in
     * sessions, unlike in loads. What DuckDB does not know, such as DATEADD, fails.
     *
     * @return the data source, usable until this warehouse is closed
     */
    public DataSource dataSource() {
        demandOpen();
        return new DuckDbDataSource(engine);
    }

    /**
     * Opens a session for statements of one's own. It takes those of Redshift and keeps Redshift's rules, unless they were
     * switched off, so that what passes here passes there. Lengths of texts are known of the tables of the star, and of those
     * that sessions of this warehouse made by CREATE TABLE; of others, and of CREATE TABLE AS, they are not kept.
     *
     * @return the session, to be closed before this warehouse
     * @throws InputException if the database holds no warehouse
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public WarehouseSession session() {
        demandWarehouse();
        return WarehouseSession.keeping(engine.guestSession(), Dialect.duckDb(), kept, declared);
    }

    void demandSchema(String otherwise) {
        if (warehouse.made().isEmpty()) {
            throw new InputException(otherwise);
        }
    }

    @Override
    public void createSchema() {
        demandOpen();
        warehouse.createSchema(place);
    }

    @Override
    public void change(Evolution evolution, ChangePlan plan, LoadListener listener) {
        demandOpen();
        warehouse.change(place, evolution, plan, listener);
    }

    ChangePlan plan(Evolution evolution) {
        return warehouse.plan(evolution);
    }

    @Override
    public LoadReport load(Sources sources, LoadListener listener) {
        demandWarehouse();
        return warehouse.load(sources, listener);
    }

    @Override
    public LoadReport reload(TimeRange range, Sources sources, LoadListener listener) {
        demandWarehouse();
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
     * Takes estimates for a review of how the star would lie on Amazon Redshift: how many rows there are, how long texts are,
     * and how the values of keys repeat.
     *
     * @return estimates of all dimensions and facts
     * @throws InputException if the database holds no warehouse
     */
    public Estimates estimates() {
        demandWarehouse();
        return warehouse.estimates();
    }

    @Override
    public ExportReport export(Export export) {
        demandWarehouse();
        return ExportFolder.of(engine, export.target())
                .fill(target -> warehouse.export(new Export(export.table(), export.columns(), export.order(), target)));
    }

    /**
     * Writes the rows of a query to files: all of them or none. A query in SQL is a {@link Query.Raw}.
     *
     * @param query which rows
     * @param to a folder of this machine, and how the files are written
     * @return what was written
     * @throws InputException if there is no warehouse, the query fails, the folder cannot be written to, or files are there
     *     that may not be replaced
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public ExportReport export(Query query, ExportTarget to) {
        demandWarehouse();
        return ExportFolder.of(engine, to).fill(target -> warehouse.export(new Statement.Export(query, target)));
    }

    private void demandWarehouse() {
        demandOpen();
        demandSchema("The database holds no warehouse; create its schema first");
    }

    @Override
    public TeardownReport teardown() {
        if (isTornDown) {
            return new TeardownReport(List.of(), List.of());
        }
        demandOpen();
        var removed = new ArrayList<String>();
        var kept = new ArrayList<String>();
        try {
            var made = warehouse.made();
            made.ifPresent(found -> removed.addAll(warehouse.dropSchema(found)));
            warehouse.foreignTables().forEach(table -> kept.add("table " + table + ": not of this warehouse"));
            boolean wasThere = made.orElse(place) != Ledger.Made.DATABASE;
            close();
            file.ifPresent(path -> removeFile(path, wasThere, removed, kept));
            isTornDown = true;
        } finally {
            close();
        }
        return new TeardownReport(removed, kept);
    }

    private static void removeFile(Path path, boolean wasThere, List<String> removed, List<String> kept) {
        if (wasThere || !kept.isEmpty()) {
            kept.add("database " + path + (wasThere ? ": it was there before" : ": it holds tables of others"));
            return;
        }
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(Path.of(path + ".wal"));
            removed.add("database " + path);
        } catch (IOException failure) {
            kept.add("database " + path + ": " + failure.getMessage());
        }
    }

    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            engine.close();
        }
    }

    private void demandOpen() {
        if (!isOpen) {
            throw new IllegalStateException("The warehouse is closed or torn down; provision or attach it again");
        }
    }
}
