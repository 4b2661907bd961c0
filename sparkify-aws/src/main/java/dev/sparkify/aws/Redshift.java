package dev.sparkify.aws;

import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.LaunchRules;
import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.sql.redshift.transfer.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Is Amazon Redshift. By default AWS is reached as its SDK finds it, statements go through the Data API, COPY and UNLOAD use the
 * default role of the cluster or namespace, the region of each bucket is looked up, a load waits 30 seconds for another one, and there is
 * no place for documents: so a load reads whole folders, if all in them is new and no paths are told. A value without resources; each method returns a new one.
 *
 * @param <P> the platform itself
 */
public abstract sealed class Redshift<P extends Redshift<P>> implements Platform<RedshiftWarehouse>
        permits ExistingRedshift, DescribedRedshift {
    private final Settings settings;

    Redshift(Settings settings) {
        this.settings = settings;
    }

    /**
     * Describes a provisioned cluster that is made for a warehouse, and removed with it.
     *
     * @param id of cluster and warehouse: 1 to 63 lower-case letters, digits and single hyphens, the first a letter, the last no
     *     hyphen; https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html
     * @return the question what becomes of the data at teardown
     * @throws InputException if it is no identifier
     */
    public static FinalSnapshot<RedshiftCluster> cluster(String id) {
        var checked = LaunchRules.cluster(id);
        return new FinalSnapshot<>(snapshot -> RedshiftCluster.of(checked, snapshot));
    }

    /**
     * Describes a namespace and its workgroup of Redshift Serverless that are made for a warehouse, and removed with it.
     *
     * @param id of namespace, workgroup and warehouse: 3 to 64 lower-case letters, digits and hyphens;
     *     https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateNamespace.html
     * @return the question what becomes of the data at teardown
     * @throws InputException if it is no identifier
     */
    public static FinalSnapshot<RedshiftServerless> serverless(String id) {
        var checked = LaunchRules.serverless(id);
        return new FinalSnapshot<>(snapshot -> RedshiftServerless.of(checked, snapshot));
    }

    /**
     * Names a database that is there already.
     *
     * @param database of a cluster or workgroup
     * @return the platform
     */
    public static ExistingRedshift existing(Database database) {
        return ExistingRedshift.of(database);
    }

    /**
     * Names a cluster or workgroup that is there already, by connections of one's own. Data source and client are used and never
     * closed. Sessions run in auto-commit mode and in UTC, with {@code public} as search path; time zone and search path are
     * set to their defaults when a connection is given back.
     *
     * @param connections give connections to the database, by the Redshift JDBC driver; its property {@code socketTimeout} must
     *     be longer than the longest COPY
     * @param s3 reaches the buckets of sources and exports, and the one of documents; made for their region
     * @return the platform
     */
    public static ExistingRedshift existing(DataSource connections, S3Client s3) {
        return ExistingRedshift.of(connections, s3);
    }

    /**
     * Finds launched warehouses that have outlived their purpose, for a scheduler to end them.
     *
     * @param access region, credentials, clients; its clock tells what has expired
     * @return the value that lists and ends them; nobody is called yet
     */
    public static ExpiredWarehouses expired(AwsAccess access) {
        return new ExpiredWarehouses(access, Optional.empty());
    }

    abstract P with(Settings changed);

    final Settings settings() {
        return settings;
    }

    /**
     * Says how AWS is reached.
     *
     * @param access region, credentials, clients
     * @return the new platform
     */
    public P through(AwsAccess access) {
        return with(settings.withAccess(access));
    }

    /**
     * Runs statements over JDBC, which needs a way through the network to the database, and shows itself to no server whose
     * certificate is not of its name. The default is the Data API, which needs no such way; it takes 200 KB of a statement, and
     * its sessions end 5 minutes after their last statement.
     *
     * @return the new platform
     */
    public P overJdbc() {
        return with(settings.withRoute(Settings.Route.JDBC));
    }

    /**
     * Says as whom Redshift reads and writes Amazon S3.
     *
     * @param role must be associated with the cluster or namespace, and may list and get sources and documents, and put exports:
     *     {@link dev.sparkify.aws.access.LoadPolicy} writes that down
     * @return the new platform
     */
    public P copyingAs(Role role) {
        return with(settings.withCopying(settings.copying().authorizedBy(role)));
    }

    /**
     * Says in which region all buckets are. By default AWS is asked for that of each.
     *
     * @param name such as {@code us-west-2}
     * @return the new platform
     * @throws dev.sparkify.error.InvalidModelException if it is no region
     */
    public P bucketsIn(String name) {
        return with(settings.withCopying(settings.copying().region(name)));
    }

    /**
     * Says where loads put manifests and documents of paths: needed for what is new in a folder that was loaded before, for paths,
     * and to reload. Each warehouse makes a folder of its own in it, and removes what
     * it put when a load ends, however it ends. What a process leaves that is killed may be removed at any time.
     *
     * @param folder such as {@code s3://bucket/documents/}, not below the data of any source
     * @return the new platform
     * @throws dev.sparkify.error.InvalidModelException if it is no place in Amazon S3
     */
    public P documentsIn(String folder) {
        return with(settings.withCopying(settings.copying().documents(folder)));
    }

    /**
     * Bounds how long a load waits for another one to end, and until Redshift tells which records it skipped.
     *
     * @param duration 0 or more; Redshift counts whole seconds, and at least one
     * @return the new platform
     * @throws InputException if it is negative
     */
    public P waiting(Duration duration) {
        if (duration.isNegative()) {
            throw new InputException("Cannot wait " + duration + " for another load; give a duration of 0 or more");
        }
        return with(settings.withPatience(duration));
    }

    /** Declares all: they are its own. */
    @Override
    public Set<Feature> features() {
        return Collections.unmodifiableSet(EnumSet.allOf(Feature.class));
    }
}
