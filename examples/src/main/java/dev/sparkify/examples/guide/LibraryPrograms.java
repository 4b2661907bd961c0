package dev.sparkify.examples.guide;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.Format;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.sql.redshift.definition.CreateTableAs;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Shows each thing that a program does with a warehouse, in a few lines. */
public final class LibraryPrograms {
    private LibraryPrograms() {}

    /**
     * Loads in a database file, made the first time; to be run by a scheduler.
     *
     * @param database the file
     * @param sources what is loaded
     * @return the exit code for the scheduler
     */
    public static int nightly(Path database, Sources sources) {
        // tag::nightly[]
        try (var warehouse = Warehouse.provision(DuckDb.file(database), LibraryStar.plain())) {
            var report = warehouse.createSchema().load(sources).report();
            System.out.print(report.asText());
            return 0;
        } catch (InputException mend) {
            System.err.println(mend.getMessage());
            return 1;
        } catch (RetryableException later) {
            System.err.println(later.getMessage());
            return 3;
        } catch (UnknownOutcomeException look) {
            System.err.println(look.getMessage());
            return 4;
        }
        // end::nightly[]
    }

    /**
     * Names a source with all of its options.
     *
     * @param folder of loans
     * @return the source
     */
    public static Source described(Path folder) {
        // tag::source[]
        return Source.json(
                        "staging_loans",
                        Location.of(folder),
                        Map.of("member_id", "$.member.id", "member", "$.member.name", "isbn", "$['books'][0]"))
                .times(Format.Times.EPOCH_MILLIS)
                .onChangedFile(ChangedFilePolicy.REFUSE)
                .onBadRecord(
                        BadRecordPolicy.quarantine().upTo(100).upToShare(0.01).keptFor(Duration.ofDays(30)));
        // end::source[]
    }

    /**
     * Asks a receipt.
     *
     * @param report the receipt
     * @return how many loans were new
     * @throws IllegalStateException if most records are no loans
     */
    public static long newLoans(LoadReport report) {
        // tag::receipt[]
        var loans = report.table("fact_loans");
        var files = report.source("staging_loans");
        if (loans.count(Outcome.FILTERED) > files.read() / 2) {
            throw new IllegalStateException("Most records are no loans:\n" + report.asText());
        }
        return loans.inserted();
        // end::receipt[]
    }

    /**
     * Asks the warehouse by JDBC.
     *
     * @param warehouse a loaded one
     * @return the fees of all loans, in cents
     * @throws SQLException if it cannot be asked
     */
    public static long cents(ReadyWarehouse<DuckDbWarehouse> warehouse) throws SQLException {
        // tag::query[]
        try (var connection = warehouse.handle().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sum(fee)
                        from fact_loans join dim_members using (member_id)
                        where tier = 'plus'
                        """)) {
            rows.next();
            return rows.getBigDecimal(1).movePointRight(2).longValueExact();
        }
        // end::query[]
    }

    /**
     * Makes a table of one's own beside the star.
     *
     * @param warehouse a loaded one
     * @return how many books were lent
     */
    public static long lentBooks(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        // tag::session[]
        try (var session = warehouse.handle().session()) {
            session.run(new Statement.Begin());
            session.run(CreateTableAs.of(
                    TableName.of("lent_books"),
                    new Query.Raw("select isbn, count(*) as loans from fact_loans group by isbn")));
            session.run(new Statement.Commit());
            var rows = session.query(new Query.Raw("select count(*) as books from lent_books"));
            return rows.get(0).number("books");
        }
        // end::session[]
    }

    /**
     * Loads a day again.
     *
     * @param warehouse a loaded one
     * @param sources where the files of the day lie
     * @return the receipt
     */
    public static LoadReport reload(ReadyWarehouse<DuckDbWarehouse> warehouse, Sources sources) {
        // tag::reload[]
        return warehouse.reload(TimeRange.of(LocalDate.of(2026, 3, 2)), sources).report();
        // end::reload[]
    }

    /**
     * Watches a load.
     *
     * @param warehouse where
     * @param sources what is loaded
     * @param progress is told how much is read
     * @return the receipt
     */
    public static LoadReport watched(
            ReadyWarehouse<DuckDbWarehouse> warehouse, Sources sources, StringBuilder progress) {
        // tag::listener[]
        var reading = new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                progress.append(number)
                        .append('/')
                        .append(count)
                        .append(' ')
                        .append(title)
                        .append('\n');
            }
        };
        return warehouse
                .load(sources, reading.and(LoadListener.loggingSlow(Duration.ofSeconds(5))))
                .report();
        // end::listener[]
    }

    /**
     * Adapts a warehouse to a star that has changed.
     *
     * @param database its file
     * @param star the star as it is now
     * @return what was done
     */
    public static ChangePlan changed(Path database, StarSchema star) {
        // tag::plan[]
        var planned = Warehouse.plan(DuckDb.file(database), star);
        System.out.println(planned.plan());
        planned.apply().close();
        return planned.plan();
        // end::plan[]
    }

    /**
     * Writes the loans to files.
     *
     * @param warehouse a loaded one
     * @param folder an absent one
     * @return what was written
     */
    public static ExportReport export(ReadyWarehouse<DuckDbWarehouse> warehouse, Path folder) {
        // tag::export[]
        return warehouse.export(Export.of("fact_loans", ExportTarget.of(Location.of(folder), ExportFormat.parquet())));
        // end::export[]
    }

    /**
     * Removes the warehouse.
     *
     * @param database its file
     * @return what was removed
     */
    public static TeardownReport remove(Path database) {
        // tag::teardown[]
        return Warehouse.attach(DuckDb.file(database), LibraryStar.withShelves())
                .teardown();
        // end::teardown[]
    }

    /**
     * Bounds what the embedded engine takes.
     *
     * @param data the only folder that loads may read
     * @return the platform
     */
    public static DuckDb bounded(Path data) {
        // tag::bounded[]
        return DuckDb.file(data.resolve("library.duckdb"))
                .reading(data)
                .memory(512L << 20)
                .threads(2)
                .spillingTo(data.resolve("spill"))
                .waiting(Duration.ofMinutes(2));
        // end::bounded[]
    }
}
