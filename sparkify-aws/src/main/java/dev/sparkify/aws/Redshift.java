package dev.sparkify.aws;

import dev.sparkify.aws.internal.ObjectStore;
import dev.sparkify.aws.internal.S3Store;
import dev.sparkify.error.InputException;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Is Amazon Redshift. Warehouses own their tables, and the schema if it was made for them; never the cluster, its database or
 * a bucket. By default COPY and UNLOAD use the default role of the cluster or namespace, buckets are in the region of the
 * database, a load waits 30 seconds for another one, and there is no place for documents, without which nothing can be
 * loaded. A value; each method returns a new one.
 */
public final class Redshift implements Platform<RedshiftWarehouse> {
    /** How long a load waits for another one to end: 30 seconds. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    private final DataSource connections;
    private final ObjectStore objects;
    private final CopySettings copying;
    private final Duration patience;

    private Redshift(DataSource connections, ObjectStore objects, CopySettings copying, Duration patience) {
        this.connections = connections;
        this.objects = objects;
        this.copying = copying;
        this.patience = patience;
    }

    /**
     * Returns a cluster or workgroup that is there already. Data source and client are used and never closed. Sessions run in
     * auto-commit mode and in UTC, with {@code public} as search path; time zone and search path are set to their defaults
     * when a connection is given back.
     *
     * @param connections give connections to the database, by the Redshift JDBC driver; its property {@code socketTimeout} must
     *     be longer than the longest COPY
     * @param s3 reaches the buckets of sources and exports, and the one of documents; made for their region
     * @return the platform
     */
    public static Redshift existing(DataSource connections, S3Client s3) {
        return new Redshift(connections, new S3Store(s3), CopySettings.defaults(), DEFAULT_PATIENCE);
    }

    /**
     * Says as whom Redshift reads and writes Amazon S3.
     *
     * @param role must be associated with the cluster or namespace, and may list and get sources and documents, and put exports:
     *     {@link dev.sparkify.aws.access.LoadPolicy} writes that down
     * @return the new platform
     */
    public Redshift copyingAs(Role role) {
        return new Redshift(connections, objects, copying.authorizedBy(role), patience);
    }

    /**
     * Says in which region the buckets are, where it is not that of the database.
     *
     * @param name such as {@code us-west-2}
     * @return the new platform
     * @throws dev.sparkify.error.InvalidModelException if it is no region
     */
    public Redshift inRegion(String name) {
        return new Redshift(connections, objects, copying.region(name), patience);
    }

    /**
     * Says where loads put manifests and documents of paths. Each warehouse makes a folder of its own in it, and removes what
     * it put when a load ends, however it ends. What a process leaves that is killed may be removed at any time.
     *
     * @param folder such as {@code s3://bucket/documents/}, not below the data of any source
     * @return the new platform
     * @throws dev.sparkify.error.InvalidModelException if it is no place in Amazon S3
     */
    public Redshift documentsIn(String folder) {
        return new Redshift(connections, objects, copying.documents(folder), patience);
    }

    /**
     * Bounds how long a load waits for another one to end, and until Redshift tells which records it skipped.
     *
     * @param duration 0 or more; Redshift counts whole seconds, and at least one
     * @return the new platform
     * @throws InputException if it is negative
     */
    public Redshift waiting(Duration duration) {
        if (duration.isNegative()) {
            throw new InputException("Cannot wait " + duration + " for another load; give a duration of 0 or more");
        }
        return new Redshift(connections, objects, copying, duration);
    }

    /**
     * Connects, to find that the database is there.
     *
     * @param star what the warehouse will hold
     * @return the handle of the warehouse, to be closed
     * @throws InputException if user, password or database are wrong
     * @throws dev.sparkify.error.RetryableException if Redshift gives no connection
     */
    @Override
    public RedshiftWarehouse provision(StarSchema star) {
        var warehouse = new RedshiftWarehouse(star, connections, objects, copying, patience);
        warehouse.demandConnection();
        return warehouse;
    }

    @Override
    public RedshiftWarehouse attach(StarSchema star) {
        var warehouse = new RedshiftWarehouse(star, connections, objects, copying, patience);
        warehouse.demandSchema("The schema " + star.schema().orElse("public")
                + " holds no warehouse to attach to; provision it and create its schema");
        return warehouse;
    }

    /** Declares all: they are its own. */
    @Override
    public Set<Feature> features() {
        return Collections.unmodifiableSet(EnumSet.allOf(Feature.class));
    }
}
