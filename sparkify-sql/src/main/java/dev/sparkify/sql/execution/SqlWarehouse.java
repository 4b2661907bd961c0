package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.export.Export;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.catalog.CatalogReader;
import dev.sparkify.sql.catalog.StandingCatalog;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.internal.evolve.MigrationPlanner;
import dev.sparkify.sql.plan.AuditPlanner;
import dev.sparkify.sql.plan.ExportPlanner;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs the plans of a star on an engine that speaks SQL: the part of a warehouse that all such platforms share. */
public final class SqlWarehouse {
    private final StarSchema star;
    private final Dialect dialect;
    private final Supplier<Session> sessions;
    private final Loads loads;
    private final Erasures erasures;

    /**
     * Creates it.
     *
     * @param star what the warehouse holds
     * @param dialect how the engine is spoken to
     * @param sessions opens sessions
     * @param reader makes sources readable for the engine
     * @param patience how long a load waits for another one to end
     */
    public SqlWarehouse(
            StarSchema star, Dialect dialect, Supplier<Session> sessions, SourceReader reader, Duration patience) {
        this.star = star;
        this.dialect = dialect;
        this.sessions = sessions;
        this.loads = new Loads(star, dialect, sessions, reader, patience);
        this.erasures = new Erasures(star, dialect, loads);
    }

    /**
     * Tells what was made for the warehouse, and brings an older ledger up to date.
     *
     * @return what was made; empty if there is no warehouse
     * @throws InputException if it was made by a version that is not known, or for another star
     */
    public Optional<Ledger.Made> made() {
        try (var session = sessions.get()) {
            var ledger = new LedgerReader(session, dialect, star);
            var made = ledger.made();
            new Upgrade(star, dialect, sessions).run(session);
            return made;
        }
    }

    /**
     * Creates the tables, or finds that they are there.
     *
     * @param place what is made together with them: the database, or nothing
     * @throws InputException if a table of that name is there that is not of this warehouse, or the warehouse was made
     *     for another star
     */
    public void createSchema(Ledger.Made place) {
        new Repetition(dialect).of(() -> created(place));
    }

    private Ledger.Made created(Ledger.Made place) {
        try (var session = sessions.get()) {
            var ledger = new LedgerReader(session, dialect, star);
            var there = ledger.made();
            if (there.isPresent()) {
                return there.get();
            }
            refuseForeignTables(ledger);
            var made = place == Ledger.Made.TABLES && !ledger.hasSchema() ? Ledger.Made.SCHEMA : place;
            runWhole(session, new SchemaPlanner(star).creation(made));
            return made;
        }
    }

    private void refuseForeignTables(LedgerReader ledger) {
        var present = ledger.tables();
        var foreign = new SchemaPlanner(star)
                .tables().stream()
                        .map(TableName::name)
                        .filter(present::contains)
                        .toList();
        if (!foreign.isEmpty()) {
            throw new InputException("Tables are there that this warehouse did not make: " + String.join(", ", foreign)
                    + "; put the star into a schema of its own with in(…), or rename them");
        }
    }

    /**
     * Plans how the tables become those of the star; changes nothing.
     *
     * @param evolution what was renamed, and what may be destroyed
     * @return the plan
     * @throws dev.sparkify.error.InvalidModelException if something would be lost that was not named, or cannot be made right from
     *     what is stored
     * @throws InputException if somebody changed a table into what no model can say, the ledger is of another version, or tables
     *     of that name are there that are not of this warehouse
     */
    public ChangePlan plan(Evolution evolution) {
        try (var session = sessions.get()) {
            var ledger = new LedgerReader(session, dialect, star);
            if (!isThere(ledger)) {
                refuseForeignTables(ledger);
                return planOfNew(star, dialect);
            }
        }
        return new SchemaChanges(sessions, dialect, star).migration(evolution).changes();
    }

    /**
     * Plans the tables of a warehouse that is not there yet; asks nobody.
     *
     * @param star what it will hold
     * @param dialect how its engine is spoken to
     * @return the plan
     */
    public static ChangePlan planOfNew(StarSchema star, Dialect dialect) {
        return MigrationPlanner.ofNew(star, dialect);
    }

    /**
     * Makes the tables those of the star, as was planned, or creates them where there are none.
     *
     * @param place what is made together with them, if there are none
     * @param evolution what the plan was made with
     * @param plan what is done
     * @param listener is told each statement
     * @throws InputException if the tables are not as they were when the plan was made, or a row does not fit its new table
     * @throws dev.sparkify.error.RetryableException if a load or another change is running
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to a commit was lost
     */
    public void change(Ledger.Made place, Evolution evolution, ChangePlan plan, LoadListener listener) {
        try (var session = sessions.get()) {
            if (isThere(new LedgerReader(session, dialect, star))) {
                new SchemaChanges(sessions, dialect, star).make(session, evolution, plan, listener);
                return;
            }
        }
        if (!plan.reality().equals(planOfNew(star, dialect).reality())) {
            throw new InputException("The tables of " + star.name() + " are gone since the plan was made; plan again");
        }
        createSchema(place);
    }

    /** An older ledger does not know with what its tables were declared, and the star at hand is another one. */
    private static boolean isThere(LedgerReader ledger) {
        var version = ledger.version();
        if (version.filter(found -> found != Ledger.VERSION).isPresent()) {
            throw new InputException(
                    "The warehouse has a ledger of version " + version.get() + ", and plans need version "
                            + Ledger.VERSION
                            + "; attach it once with the model it was made for, which brings an older one up to"
                            + " date, then plan again");
        }
        return version.isPresent();
    }

    private void upToDate(Session session) {
        var ledger = new LedgerReader(session, dialect, star);
        if (ledger.version().filter(version -> version < Ledger.VERSION).isPresent()
                && ledger.made().isPresent()) {
            new Upgrade(star, dialect, sessions).run(session);
        }
    }

    /**
     * Drops the tables, and the schema if it was made for them and nothing else is in it.
     *
     * @param made what was made with them
     * @return what was dropped, in order
     */
    public List<String> dropSchema(Ledger.Made made) {
        try (var session = sessions.get()) {
            boolean isShared = new LedgerReader(session, dialect, star)
                    .foreignTables().stream().anyMatch(table -> table.schema().equals(star.schema()));
            var plan = new SchemaPlanner(star).removal(isShared ? Ledger.Made.TABLES : made);
            runWhole(session, plan);
            return plan.statements().stream()
                    .filter(planned -> !(planned.statement() instanceof Statement.Begin)
                            && !(planned.statement() instanceof Statement.Commit))
                    .map(PlannedStatement::title)
                    .toList();
        }
    }

    /**
     * Tells what tables stand in the warehouse, in the words of a model. A ledger of an older version is brought up to date.
     *
     * @return the tables that this warehouse made, also those that the star does not have any more; none if there is no
     *     warehouse
     * @throws InputException if somebody changed a table into what no model can say, or an older ledger is of another star
     */
    public List<StandingTable> tables() {
        return catalog().demandPlain().tables();
    }

    /**
     * Tells all that stands in the schema of the warehouse. A ledger of an older version is brought up to date.
     *
     * @return the tables, what is foreign, what rests on the tables, and what no model can say of them
     * @throws InputException if an older ledger is of another star
     */
    public StandingCatalog catalog() {
        try (var session = sessions.get()) {
            upToDate(session);
            return new CatalogReader(new SessionInquiry(session, dialect), dialect, star).read();
        }
    }

    /**
     * Names the tables and views of the database that are not of this warehouse.
     *
     * @return the names with their schemas, sorted
     */
    public List<String> foreignTables() {
        try (var session = sessions.get()) {
            return new LedgerReader(session, dialect, star)
                    .foreignTables().stream()
                            .map(table -> table.schema().orElseThrow() + "." + table.name())
                            .toList();
        }
    }

    private void runWhole(Session session, Plan plan) {
        try {
            new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING, Discretion.of(star))
                    .run(plan, LoadListener.none());
        } catch (RuntimeException failure) {
            session.rollBack();
            throw failure;
        }
    }

    /**
     * Loads sources in one transaction.
     *
     * @param sources what is read
     * @param listener is told how far the load is
     * @return the receipt
     * @throws InputException if a file or record cannot be read, or a check fails; the warehouse is as before
     * @throws dev.sparkify.error.RetryableException if another load is running, and does not end in time
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost, and nobody can be asked
     */
    public LoadReport load(Sources sources, LoadListener listener) {
        return loads.load(sources, listener);
    }

    /**
     * Loads a range of event time again, in one transaction.
     *
     * @param range which events
     * @param sources how the files are written
     * @param listener is told how far the load is
     * @return the receipt
     * @throws InputException if a file is gone or a record cannot be read, no fact of the sources tells when it happened,
     *     or a check fails; the warehouse is as before
     * @throws dev.sparkify.error.RetryableException if another load is running, and does not end in time
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost, and nobody can be asked
     */
    public LoadReport reload(TimeRange range, Sources sources, LoadListener listener) {
        return loads.reload(range, sources, listener);
    }

    /**
     * Lists the loads that the warehouse remembers.
     *
     * @return in the order of their numbers
     */
    public List<PastLoad> history() {
        try (var session = sessions.get()) {
            return new PastLoads(session, dialect, star).all();
        }
    }

    /**
     * Lists the records that loads set aside and that are still kept.
     *
     * @return in the order of their numbers
     */
    public List<RejectedRecord> rejects() {
        try (var session = sessions.get()) {
            return new Rejects(session, dialect, star).all();
        }
    }

    /**
     * Forgets the records that loads set aside longer ago.
     *
     * @param age how long records are kept, in whole days
     * @return how many were forgotten
     * @throws InputException if the age is negative
     * @throws dev.sparkify.error.RetryableException if a load is running, and does not end in time
     */
    public long forgetRejects(Duration age) {
        return erasures.forgetRejects(age);
    }

    /**
     * Erases a member everywhere, in one transaction.
     *
     * @param erasure who, and how
     * @return what was done
     * @throws InputException if it cannot be done; the warehouse is as before
     * @throws dev.sparkify.error.RetryableException if a load is running, and does not end in time
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost, and nobody can be asked
     */
    public ErasureReport erase(Erasure erasure) {
        return erasures.erase(erasure);
    }

    /**
     * Runs all checks over all rows.
     *
     * @return what they found
     */
    public AuditReport audit() {
        try (var session = sessions.get()) {
            return new Audit(session, dialect, Discretion.of(star)).run(new AuditPlanner(star).plan());
        }
    }

    /**
     * Takes estimates for a review of the layout from all rows: how many there are, how long texts are, and how the values of
     * keys repeat. Growth and cluster are not measured.
     *
     * @return estimates of all dimensions and facts
     * @throws InputException if a table cannot be read
     */
    public Estimates estimates() {
        try (var session = sessions.get()) {
            return new Measurement(session, dialect, star).take();
        }
    }

    /**
     * Writes the rows of a table to files.
     *
     * @param export which rows, and where to as the engine sees it
     * @return how many rows
     * @throws InputException if the star has no such table or column, or the engine refuses
     */
    public long export(Export export) {
        return export(new ExportPlanner(star).statement(export));
    }

    /**
     * Writes the rows of a query to files.
     *
     * @param export the query, and where to as the engine sees it
     * @return how many rows
     * @throws InputException if the engine refuses
     */
    public long export(Statement.Export export) {
        try (var session = sessions.get()) {
            return session.run(dialect.render(export));
        } catch (SQLException failure) {
            throw new InputException("The rows could not be exported: " + EngineMessage.of(failure), failure);
        }
    }
}
