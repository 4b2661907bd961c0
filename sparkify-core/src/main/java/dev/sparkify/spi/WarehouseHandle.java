package dev.sparkify.spi;

import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportReport;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.quality.AuditReport;
import java.time.Duration;
import java.util.List;

/** Is a warehouse on a platform. Holds connections until it is closed; used by one thread at a time. */
public interface WarehouseHandle extends AutoCloseable {
    /**
     * Creates the tables, or finds that they are there.
     *
     * @throws dev.sparkify.error.InputException if a table of that name is there that is not of this warehouse, or the
     *     warehouse was made for another star
     */
    void createSchema();

    /**
     * Makes the tables those of the star, as was planned, or creates them where there are none.
     *
     * @param evolution what the plan was made with
     * @param plan what is done
     * @param listener is told each statement
     * @throws dev.sparkify.error.InputException if the tables are not as they were when the plan was made, or a row does not fit
     *     its new table; what was begun can be planned and applied again
     * @throws dev.sparkify.error.RetryableException if a load or another change is running
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to a commit was lost
     */
    void change(Evolution evolution, ChangePlan plan, LoadListener listener);

    /**
     * Loads sources in one transaction: all or nothing.
     *
     * @param sources what is read
     * @param listener is told how far the load is
     * @return the receipt
     * @throws dev.sparkify.error.InputException if a file or record cannot be read, or a check fails; the warehouse is as
     *     before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    LoadReport load(Sources sources, LoadListener listener);

    /**
     * Loads a range of event time again, in one transaction: the facts in it are taken out, every file that a load read
     * which reached into it is read again, and grains that come back keep their surrogate keys. Dimensions keep what they
     * know; what has changed in a file is brought to them by the next load.
     *
     * @param range which events
     * @param sources how the files are written; those of the ledger are read, wherever the sources lie
     * @param listener is told how far the load is
     * @return the receipt
     * @throws dev.sparkify.error.InputException if a file is gone or a record cannot be read, no fact of the sources tells
     *     when it happened, or a check fails; the warehouse is as before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    LoadReport reload(TimeRange range, Sources sources, LoadListener listener);

    /**
     * Lists the loads that the warehouse remembers.
     *
     * @return in the order of their numbers
     * @throws dev.sparkify.error.InputException if there is no warehouse
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    List<PastLoad> history();

    /**
     * Lists the records that loads set aside and that are still kept.
     *
     * @return in the order of their numbers
     * @throws dev.sparkify.error.InputException if there is no warehouse
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    List<RejectedRecord> rejects();

    /**
     * Forgets the records that loads set aside longer ago, whether they were replaced or not. Loads do the same for sources that
     * set records aside, by {@link dev.sparkify.load.BadRecordPolicy.Quarantine#keptFor()}.
     *
     * @param age how long records are kept, in whole days; zero: all are forgotten
     * @return how many were forgotten
     * @throws dev.sparkify.error.InputException if the age is negative, or there is no warehouse
     * @throws dev.sparkify.error.RetryableException if a load is running
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    long forgetRejects(Duration age);

    /**
     * Erases a member everywhere, in one transaction: the dimension with all versions and observations, what refers to it, personal
     * columns of its facts, rejected records that hold its key. A line in {@code sparkify_erasures} tells when and how much, and
     * not who. A member that is not there is no failure. Files at the source stay as they are, and bring the member back when
     * they change or are loaded again; blocks that the engine freed hold it until they are written to.
     *
     * @param erasure who, and how
     * @return what was done
     * @throws dev.sparkify.error.InputException if there is no such dimension or warehouse, the key does not fit, it is that of the
     *     unknown member, or rows that referred to the member would refer to nothing or be told apart no more; nothing is changed
     * @throws dev.sparkify.error.RetryableException if a load is running, or met this
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost, and nobody can be asked
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    ErasureReport erase(Erasure erasure);

    /**
     * Runs all checks over all rows: keys, references, history and what the star declares.
     *
     * @return what they found; nothing is changed
     * @throws dev.sparkify.error.InputException if there is no warehouse
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    AuditReport audit();

    /**
     * Writes the rows of a table to files: all of them or none. Nothing in the warehouse is changed.
     *
     * @param export which rows, where to
     * @return what was written
     * @throws dev.sparkify.error.InputException if there is no warehouse, the star has no such table or column, the place
     *     cannot be written to, or files are there that may not be replaced
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    ExportReport export(Export export);

    /**
     * Removes what was made here and nothing else, then closes. Does nothing the second time.
     *
     * @return what was removed and what was left; empty the second time
     * @throws IllegalStateException if the warehouse was closed before; attach it again to tear it down
     */
    TeardownReport teardown();

    /** Frees connections; destroys nothing. Does nothing the second time. */
    @Override
    void close();
}
