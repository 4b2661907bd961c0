package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Reading;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.local.internal.json.ReadingResult;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Is a job: files that SQL may read while it is open. Each query that reads it begins anew. */
public final class JsonScan implements AutoCloseable {
    private final String name;
    private final ReadingPlan plan;
    private final Consumer<JsonScan> onClose;
    private volatile @Nullable Reading latest;

    JsonScan(String name, ReadingPlan plan, Consumer<JsonScan> onClose) {
        this.name = name;
        this.plan = plan;
        this.onClose = onClose;
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
        var reading = new Reading(plan);
        latest = reading;
        return reading;
    }

    /**
     * Returns what came of the latest query that read the job.
     *
     * @return the outcomes of all files, and the bad records
     * @throws IllegalStateException if no query has read the job, or the latest did not read to the end, as with a limit
     */
    public ReadingResult result() {
        Reading reading = latest;
        if (reading == null) {
            throw new IllegalStateException("No query has read " + name);
        }
        return reading.result();
    }

    /**
     * Throws what broke the latest reading of this job, if that is why a query failed: what the driver says then is no
     * more than a stack trace as text.
     *
     * @param failed how the query failed; it is kept as suppressed
     * @throws dev.sparkify.error.InputException if a file could not be read
     */
    public void rethrowFailure(SQLException failed) {
        Reading reading = latest;
        if (reading != null) {
            reading.failure().ifPresent(failure -> {
                failure.addSuppressed(failed);
                throw failure;
            });
        }
    }

    /** Ends the job: no query can read it any more. */
    @Override
    public void close() {
        onClose.accept(this);
    }
}
