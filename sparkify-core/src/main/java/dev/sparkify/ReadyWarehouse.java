package dev.sparkify;

import dev.sparkify.export.Export;
import dev.sparkify.export.ExportReport;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.spi.WarehouseHandle;
import java.time.Duration;
import java.util.List;

/**
 * Is a warehouse that can be loaded.
 *
 * @param <H> the handle that the platform gives
 */
public sealed class ReadyWarehouse<H extends WarehouseHandle> extends Warehouse<H> permits LoadedWarehouse {
    ReadyWarehouse(H handle) {
        super(handle);
    }

    /**
     * Loads sources in one transaction. Files that were loaded before and are unchanged are skipped, so a load may be
     * repeated at any time.
     *
     * @param sources what is read
     * @return this warehouse with the receipt; it can be loaded again
     * @throws dev.sparkify.error.InputException if a file or record cannot be read, or a check fails; the warehouse is as
     *     before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public LoadedWarehouse<H> load(Sources sources) {
        return load(sources, LoadListener.none());
    }

    /**
     * Loads sources in one transaction and tells how far it is.
     *
     * @param sources what is read
     * @param listener is told how far the load is
     * @return this warehouse with the receipt; it can be loaded again
     * @throws dev.sparkify.error.InputException if a file or record cannot be read, or a check fails; the warehouse is as
     *     before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public LoadedWarehouse<H> load(Sources sources, LoadListener listener) {
        return new LoadedWarehouse<>(handle(), handle().load(sources, listener));
    }

    /**
     * Loads a range of event time again, in one transaction: the facts in it are taken out, every file that a load read
     * which reached into it is read again, and grains that come back keep their surrogate keys. Dimensions keep what they
     * know; what has changed in a file is brought to them by the next load.
     *
     * @param range which events
     * @param sources how the files are written; those of the ledger are read, wherever the sources lie
     * @return this warehouse with the receipt; it can be loaded again
     * @throws dev.sparkify.error.InputException if a file is gone or a record cannot be read, no fact of the sources tells
     *     when it happened, or a check fails; the warehouse is as before
     * @throws dev.sparkify.error.RetryableException if another load is running, or met this one
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public LoadedWarehouse<H> reload(TimeRange range, Sources sources) {
        return new LoadedWarehouse<>(handle(), handle().reload(range, sources, LoadListener.none()));
    }

    /**
     * Lists the loads that the warehouse remembers.
     *
     * @return in the order of their numbers
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public List<PastLoad> history() {
        return handle().history();
    }

    /**
     * Lists the records that loads set aside and that are still kept.
     *
     * @return in the order of their numbers
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public List<RejectedRecord> rejects() {
        return handle().rejects();
    }

    /**
     * Forgets the records that loads set aside longer ago, whether they were replaced or not.
     *
     * @param age how long records are kept, in whole days; zero: all are forgotten
     * @return how many were forgotten
     * @throws dev.sparkify.error.InputException if the age is negative
     * @throws dev.sparkify.error.RetryableException if a load is running
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public long forgetRejects(Duration age) {
        return handle().forgetRejects(age);
    }

    /**
     * Erases a member everywhere, in one transaction; see {@link WarehouseHandle#erase}.
     *
     * @param erasure who, and how
     * @return what was done
     * @throws dev.sparkify.error.InputException if it cannot be done; nothing is changed
     * @throws dev.sparkify.error.RetryableException if a load is running, or met this
     * @throws dev.sparkify.error.UnknownOutcomeException if the answer to the commit was lost, and nobody can be asked
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public ErasureReport erase(Erasure erasure) {
        return handle().erase(erasure);
    }

    /**
     * Runs all checks over all rows: keys, references, history and what the star declares.
     *
     * @return what they found; nothing is changed
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public AuditReport audit() {
        return handle().audit();
    }

    /**
     * Writes the rows of a table to files: all of them or none. Nothing in the warehouse is changed.
     *
     * @param export which rows, where to
     * @return what was written
     * @throws dev.sparkify.error.InputException if the star has no such table or column, the place cannot be written to, or
     *     files are there that may not be replaced
     * @throws IllegalStateException if the warehouse is closed or torn down
     */
    public ExportReport export(Export export) {
        return handle().export(export);
    }
}
