package dev.sparkify.aws.internal;

import dev.sparkify.spi.TeardownReport;
import java.util.List;

/**
 * Is a database of others.
 *
 * @param clients are closed with the warehouse
 * @param dropsTables whether a teardown drops the warehouse's tables
 */
public record ExistingHome(AwsClients clients, boolean dropsTables) implements Home {
    @Override
    public TeardownReport tearDown() {
        var kept = "the cluster, its database and the buckets: they were there before";
        return new TeardownReport(
                List.of(),
                dropsTables ? List.of(kept) : List.of("the tables: say dropTables() to have them removed", kept));
    }

    @Override
    public void close() {
        clients.close();
    }
}
