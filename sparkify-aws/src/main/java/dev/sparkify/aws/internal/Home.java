package dev.sparkify.aws.internal;

import dev.sparkify.spi.TeardownReport;

/** Is what a warehouse stands in: a database of others, or a cluster of its own. */
public interface Home extends AutoCloseable {
    /**
     * Tells whether a teardown drops tables; where the cluster goes, they go with it.
     *
     * @return whether it does
     */
    boolean dropsTables();

    /**
     * Removes what is the warehouse's beside its tables.
     *
     * @return what was removed and kept
     */
    TeardownReport tearDown();

    /** Frees clients. */
    @Override
    void close();
}
