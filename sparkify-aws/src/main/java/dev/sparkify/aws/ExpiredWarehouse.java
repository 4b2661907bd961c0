package dev.sparkify.aws;

import java.time.Instant;
import java.util.List;

/**
 * Is a launched warehouse that has outlived its purpose.
 *
 * @param id of the warehouse
 * @param kind what it is
 * @param owner whose it is; empty where no tag says so
 * @param purpose what it was for; empty where no tag says so
 * @param since when it expired
 * @param resources what is left of it, such as «cluster sparkify-demo»
 */
public record ExpiredWarehouse(
        String id, Kind kind, String owner, String purpose, Instant since, List<String> resources) {
    /** Names what a warehouse is. */
    public enum Kind {
        /** A provisioned cluster. */
        CLUSTER,
        /** A namespace and workgroup of Redshift Serverless. */
        SERVERLESS
    }

    /** Takes a copy of the list. */
    public ExpiredWarehouse {
        resources = List.copyOf(resources);
    }
}
