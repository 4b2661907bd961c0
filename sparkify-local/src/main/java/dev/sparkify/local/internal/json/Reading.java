package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Is one pass over files, made by readers that work in parallel: each takes the next file, or a piece of a great one.
 * Whatever their number, what comes of it is the same.
 */
public final class Reading implements AutoCloseable {
    /** The most bad records that a result holds. */
    public static final int MOST_BAD_RECORDS = 1000;

    private final ReadingPlan plan;
    private final Instant begun;
    private final FirstBadRecords first = new FirstBadRecords(MOST_BAD_RECORDS);
    private final BadRecordFile kept;
    private final AtomicReferenceArray<@Nullable FileOutcome> outcomes;
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicLong read = new AtomicLong();
    private final long all;
    private final WorkList work;

    /**
     * Begins a pass.
     *
     * @param plan what is read, and how
     */
    public Reading(ReadingPlan plan) {
        this(plan, Instant.now());
    }

    /** Begins a pass at a given time. */
    Reading(ReadingPlan plan, Instant begun) {
        this.plan = plan;
        this.begun = begun;
        this.kept = new BadRecordFile(plan.folder());
        this.outcomes = new AtomicReferenceArray<>(plan.files().size());
        this.all = plan.listener() == ReadingListener.NONE ? 0 : size(plan.files());
        this.work = new WorkList(plan.files().size());
    }

    private static long size(List<Path> files) {
        long size = 0;
        for (Path file : files) {
            try {
                size += Files.size(file);
            } catch (IOException e) {
                // Opening it will tell, and for now it counts as empty.
            }
        }
        return size;
    }

    /**
     * Adds a reader, for one thread.
     *
     * @param wanted the places of the fields whose values are wanted; those of the others are judged only
     * @param rows how many records its batch can hold
     * @return the reader
     */
    public BatchReader reader(Set<Integer> wanted, int rows) {
        return new BatchReader(this, wanted, rows);
    }

    WorkList work() {
        return work;
    }

    ReadingPlan plan() {
        return plan;
    }

    Instant begun() {
        return begun;
    }

    FirstBadRecords first() {
        return first;
    }

    /** Returns what takes all bad records of a piece, if they are kept. */
    BadRecordRun run() {
        return plan.keeping() == BadRecordKeeping.ALL ? kept.run() : BadRecordRun.NONE;
    }

    void progress(long bytes) {
        if (plan.listener() != ReadingListener.NONE) {
            plan.listener().progress(read.addAndGet(bytes), all);
        }
    }

    void finish(FileReading file, FileOutcome outcome) {
        outcomes.set(file.index, outcome);
        plan.listener().files(finished.incrementAndGet());
        work.finish(file);
    }

    static InputException unreadable(Path file, IOException cause) {
        String reason = cause instanceof NoSuchFileException
                ? "there is no such file"
                : cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
        return new InputException("Cannot read " + file + ": " + reason, cause);
    }

    /**
     * Returns what broke the pass.
     *
     * @return the failure, if there was one
     */
    public Optional<RuntimeException> failure() {
        return work.failure();
    }

    /**
     * Returns what came of it.
     *
     * @return the result of a pass that came to its end
     * @throws IllegalStateException if it did not
     */
    public ReadingResult result() {
        var files = new ArrayList<FileOutcome>();
        for (int file = 0; file < outcomes.length(); file++) {
            FileOutcome outcome = outcomes.get(file);
            if (outcome == null) {
                throw new IllegalStateException(plan.files().get(file) + " was not read to its end");
            }
            files.add(outcome);
        }
        return new ReadingResult(files, first.records());
    }

    /**
     * Tells whether the pass came to its end.
     *
     * @return true if all files were read
     */
    public boolean isFinished() {
        return finished.get() == outcomes.length();
    }

    /**
     * Opens all bad records of a pass that came to its end.
     *
     * @return the records, to be closed; empty unless the plan is to keep all
     * @throws InputException if they cannot be read again
     */
    public BadRecords badRecords() {
        return kept.read(plan.files());
    }

    /** Closes what is still open; to be called when no reader is at work. The bad records stay. */
    public void end() {
        work.close();
    }

    /** Closes what is still open and removes the bad records; to be called when no reader is at work. */
    @Override
    public void close() {
        end();
        kept.close();
    }
}
