package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Home;
import dev.sparkify.spi.TeardownReport;

/**
 * Is a cluster or workgroup of the warehouse's own.
 *
 * @param clients are closed with the warehouse
 * @param estate all that the warehouse has
 */
public record LaunchedHome(AwsClients clients, Estate estate) implements Home {
    /** They go with the cluster. */
    @Override
    public boolean dropsTables() {
        return false;
    }

    @Override
    public TeardownReport tearDown() {
        return estate.tearDown();
    }

    @Override
    public void close() {
        clients.close();
    }
}
