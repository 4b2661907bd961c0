package dev.sparkify.aws.fake;

import java.time.Duration;

/** Is how long things take in the account. */
public final class Pace {
    /** Until Redshift sees a new role. */
    public static final Duration ROLE_SEEN = Duration.ofSeconds(9);

    public static final Duration CLUSTER_MADE = Duration.ofSeconds(181);
    /** Until the managed secret of a cluster is named. */
    public static final Duration SECRET_MADE = Duration.ofSeconds(20);
    /** From available on. */
    public static final Duration ENDPOINT_TOLD = Duration.ofSeconds(7);
    /** From available on. */
    public static final Duration ROLE_IN_SYNC = Duration.ofSeconds(23);
    /** From available on, until a query succeeds. */
    public static final Duration FIRST_QUERY = Duration.ofSeconds(31);

    public static final Duration CHANGED = Duration.ofSeconds(40);
    public static final Duration PAUSED = Duration.ofSeconds(70);
    public static final Duration RESUMED = Duration.ofSeconds(100);
    public static final Duration SNAPSHOT_TAKEN = Duration.ofSeconds(63);
    public static final Duration DELETED = Duration.ofSeconds(95);
    /** From the end of a cluster or workgroup on, until its network interface is gone. */
    public static final Duration INTERFACE_GONE = Duration.ofSeconds(12);

    public static final Duration WORKGROUP_MADE = Duration.ofSeconds(125);
    public static final Duration NAMESPACE_CHANGED = Duration.ofSeconds(9);
    public static final Duration NAMESPACE_DELETED = Duration.ofSeconds(17);
    /** How long a statement of the Data API runs. */
    public static final Duration STATEMENT_RUN = Duration.ofMillis(300);

    private Pace() {}
}
