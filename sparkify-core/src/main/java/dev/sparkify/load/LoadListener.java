package dev.sparkify.load;

import java.time.Duration;
import java.util.List;

/** Is told how far a load is. Called from the threads that work: be quick, and throw nothing. */
public interface LoadListener {
    /**
     * Tells how much of the files is read. An engine that reads by itself, as Redshift does, tells nothing of it.
     *
     * @param bytes bytes read so far, of all sources
     * @param total bytes to be read
     */
    default void reading(long bytes, long total) {}

    /**
     * Tells how many files are read to their end. An engine that reads by itself tells nothing of it.
     *
     * @param files files read so far, of all sources
     * @param total files to be read
     */
    default void files(long files, long total) {}

    /**
     * Tells which statement begins.
     *
     * @param title what it does, in a few words
     * @param number its number, from 1
     * @param count how many there are
     */
    default void running(String title, int number, int count) {}

    /**
     * Tells that a statement is done. One that fails is not told: the load throws.
     *
     * @param title what it did, in a few words
     * @param rows how many rows it wrote or read in, 0 where it only asked
     * @param took from its begin to its end
     */
    default void ran(String title, long rows, Duration took) {}

    /**
     * Tells another listener the same, after this one.
     *
     * @param other who is told, too
     * @return both
     */
    default LoadListener and(LoadListener other) {
        return new LoadListeners(List.of(this, other));
    }

    /**
     * Returns a listener that does nothing.
     *
     * @return the listener
     */
    static LoadListener none() {
        return new LoadListener() {};
    }

    /**
     * Returns a listener that logs statements that take long, at level INFO of {@code dev.sparkify.load.SlowStatements}: what they
     * do, how long they took, how many rows they wrote.
     *
     * @param least the shortest time that is logged, zero for every statement
     * @return the listener, thread-safe
     */
    static LoadListener loggingSlow(Duration least) {
        return new SlowStatements(least);
    }
}
