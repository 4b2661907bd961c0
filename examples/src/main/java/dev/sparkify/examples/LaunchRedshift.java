package dev.sparkify.examples;

import dev.sparkify.Warehouse;
import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftCluster;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.spi.TeardownReport;
import java.time.Duration;

/** Makes a cluster of Amazon Redshift, loads it, and tears it down: nothing is left that bills. */
public final class LaunchRedshift {
    private LaunchRedshift() {}

    /**
     * Runs the example.
     *
     * @param lake the place in Amazon S3 that holds the folders log_data and song_data, such as {@code s3://lake/}
     */
    public static void main(String... lake) {
        System.out.println(run(lake[0]));
    }

    private static TeardownReport run(String lake) {
        // tag::launch[]
        var sources = SparkifyStar.sources(lake + "log_data/", lake + "song_data/");
        var redshift = Redshift.cluster("sparkify-demo")
                .withoutFinalSnapshot()
                .reading(sources)
                .documentsIn(lake + "sparkify/")
                .expiringAfter(Duration.ofHours(8));
        redshift.plan().price().ifPresent(System.out::println);

        var warehouse = Warehouse.provision(redshift, SparkifyStar.schema());
        var loaded = warehouse.createSchema().load(sources);
        System.out.print(loaded.report().asText());
        var report = loaded.teardown();
        // end::launch[]
        return report;
    }

    /**
     * Controls a cluster from afar, also when nothing is known of it but its id.
     *
     * @param access how AWS is reached
     * @param id of the warehouse
     * @return what was removed
     */
    public static TeardownReport control(AwsAccess access, String id) {
        // tag::control[]
        RedshiftCluster cluster = Redshift.cluster(id).withoutFinalSnapshot().through(access);
        System.out.println(cluster.launch().host());
        System.out.println(cluster.status().said());
        System.out.println(cluster.leftovers().removed());
        return cluster.tearDown();
        // end::control[]
    }
}
