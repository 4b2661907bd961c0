package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.LaunchPlan;
import dev.sparkify.aws.WarehouseStatus;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.sql.redshift.transfer.Role;

/** Is all that a launched warehouse has in AWS. Used by one thread. */
public interface Estate {
    /**
     * Tells what a launch would do, and changes nothing.
     *
     * @return the plan
     */
    LaunchPlan plan();

    /** Makes what is missing, and waits until all of it can be used. */
    void launch();

    /**
     * Finds the database of a warehouse that can be used.
     *
     * @return where it is and who logs in
     */
    Database database();

    /**
     * Tells as whom the warehouse reads Amazon S3.
     *
     * @return the role
     */
    Role role();

    /**
     * Tells how it stands.
     *
     * @return the status
     */
    WarehouseStatus status();

    /**
     * Tells where it is reached.
     *
     * @return the endpoint
     */
    Endpoint endpoint();

    /** Pauses it, and waits. */
    void pause();

    /** Resumes it, and waits. */
    void resume();

    /**
     * Tells what a teardown would do, and changes nothing.
     *
     * @return what would be removed and kept
     */
    TeardownReport leftovers();

    /**
     * Removes all that is the warehouse's, and waits.
     *
     * @return what was removed, what was kept, what could not be removed
     */
    TeardownReport tearDown();
}
