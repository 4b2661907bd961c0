package dev.sparkify.local.internal.scan;

import dev.sparkify.error.InputException;
import dev.sparkify.local.internal.json.BadRecordKeeping;
import dev.sparkify.local.internal.json.BadRecords;
import dev.sparkify.local.internal.json.Places;
import dev.sparkify.local.internal.json.Reading;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.local.internal.json.ReadingResult;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Is a job: files that SQL may read while it is open. Each query that reads it begins anew. */
public final class JsonScan implements AutoCloseable {
    private final String name;
    private final ReadingPlan plan;
    private final Consumer<JsonScan> onClose;
    private final Passes passes = new Passes();
    private final Places places;

    JsonScan(String name, ReadingPlan plan, Consumer<JsonScan> onClose) {
        this.name = name;
        this.plan = plan;
        this.onClose = onClose;
        this.places = new Places(plan);
    }

    /**
     * Returns the name by which SQL calls the job.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    ReadingPlan plan() {
        return plan;
    }

    Reading begin() {
        places.forget();
        return passes.begin(plan);
    }

    /** Takes note that nobody works on a pass any more. */
    void end(Reading reading) {
        passes.end(reading);
    }

    /**
     * Finds records of the files by where they begin.
     *
     * @return the places, to be asked while the job is open
     */
    public Places places() {
        return places;
    }

    /**
     * Opens all bad records of the latest query that read the job to its end.
     *
     * @return the records, to be closed
     * @throws InputException if there was no such query, or if the job does not keep all bad records
     */
    public BadRecords badRecords() {
        if (plan.keeping() == BadRecordKeeping.FIRST) {
            throw new InputException("The bad records of " + name + " are not kept: let its source quarantine them");
        }
        return passes.badRecords().orElseThrow(() -> new InputException("No query has read " + name + " to its end"));
    }

    /**
     * Returns what came of the latest query that read the job.
     *
     * @return the outcomes of all files, and the bad records
     * @throws IllegalStateException if no query has read the job, or the latest did not read to the end, as with a limit
     */
    public ReadingResult result() {
        return passes.latest()
                .orElseThrow(() -> new IllegalStateException("No query has read " + name))
                .result();
    }

    /**
     * Throws what broke the latest reading of this job, if that is why a query failed: what the driver says then is no
     * more than a stack trace as text.
     *
     * @param failed how the query failed; it is kept as suppressed
     * @throws dev.sparkify.error.InputException if a file could not be read
     */
    public void rethrowFailure(SQLException failed) {
        passes.latest().flatMap(Reading::failure).ifPresent(failure -> {
            failure.addSuppressed(failed);
            throw failure;
        });
    }

    /** Ends the job: no query can read it any more, and what was kept of it is removed. */
    @Override
    public void close() {
        onClose.accept(this);
        passes.close();
        places.close();
    }
}
