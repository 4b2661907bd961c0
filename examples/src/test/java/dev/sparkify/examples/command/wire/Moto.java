package dev.sparkify.examples.command.wire;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.examples.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroup;
import software.amazon.awssdk.services.redshift.model.Snapshot;

/** Is a server of moto, asked by clients that know nothing of the project, and the commands that speak to it. */
final class Moto implements AutoCloseable {
    /** What no output may hold. */
    static final List<String> SECRETS = List.of("AKIAPLANTED", "plantedSecret", "Planted1Passw0rd");

    private final String endpoint;
    private final RedshiftClient redshift;
    private final IamClient iam;
    private final Ec2Client ec2;

    Moto(String endpoint) {
        this.endpoint = endpoint;
        this.redshift = reached(RedshiftClient.builder()).build();
        this.iam = reached(IamClient.builder()).build();
        this.ec2 = reached(Ec2Client.builder()).build();
    }

    private <B extends AwsClientBuilder<B, ?>> B reached(B builder) {
        return builder.endpointOverride(URI.create(endpoint))
                .region(Region.US_WEST_2)
                .credentialsProvider(credentials());
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(SECRETS.get(0), SECRETS.get(1)));
    }

    /** Says how the project reaches it. */
    AwsAccess access() {
        return AwsAccess.ofEnvironment()
                .at(URI.create(endpoint))
                .inRegion(Region.US_WEST_2.id())
                .withCredentials(credentials());
    }

    RedshiftClient redshift() {
        return redshift;
    }

    IamClient iam() {
        return iam;
    }

    Ec2Client ec2() {
        return ec2;
    }

    /** Writes a configuration. */
    Path configuration(Path folder, String id) {
        try {
            return Files.writeString(
                    folder.resolve(id + ".cfg"), """
                    [AWS]
                    KEY=%s
                    SECRET=%s
                    REGION=us-west-2

                    [DWH]
                    DWH_CLUSTER_IDENTIFIER=%s
                    DWH_DB=dwh
                    DWH_DB_USER=dwhadmin
                    DWH_IAM_ROLE_NAME=%s

                    [S3]
                    LOG_DATA='s3://lake/log_data'
                    SONG_DATA='s3://lake/song_data'
                    """.formatted(SECRETS.get(0), SECRETS.get(1), id, id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a command; whatever comes of it, no secret does. */
    CommandRun run(Path configuration, String command, String... more) {
        var words = new ArrayList<Object>(List.of(command, "--config", configuration, "--endpoint-url", endpoint));
        words.addAll(Arrays.asList(more));
        var run = CommandRun.of(words.toArray());
        SECRETS.forEach(secret -> {
            if ((run.out() + run.err()).contains(secret)) {
                throw new AssertionError(command + " tells a secret");
            }
        });
        return run;
    }

    Cluster cluster(String id) {
        return redshift.describeClusters(request -> request.clusterIdentifier(id))
                .clusters()
                .get(0);
    }

    /** Lists all that there is of what a warehouse may have, by name; not the snapshots that come and go with a cluster. */
    List<String> everything() {
        var roles = iam.listRolesPaginator().roles().stream().map(Role::roleName);
        var groups =
                ec2.describeSecurityGroupsPaginator().securityGroups().stream().map(SecurityGroup::groupName);
        var subnets = redshift.describeClusterSubnetGroupsPaginator().clusterSubnetGroups().stream()
                .map(ClusterSubnetGroup::clusterSubnetGroupName);
        var clusters = redshift.describeClustersPaginator().clusters().stream().map(Cluster::clusterIdentifier);
        var snapshots = redshift.describeClusterSnapshotsPaginator().snapshots().stream()
                .map(Snapshot::snapshotIdentifier)
                .filter(name -> !name.startsWith("rs:"));
        return Stream.of(
                        roles.map(name -> "role " + name),
                        groups.map(name -> "security group " + name),
                        subnets.map(name -> "subnet group " + name),
                        clusters.map(name -> "cluster " + name),
                        snapshots.map(name -> "snapshot " + name))
                .flatMap(names -> names)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        ec2.close();
        iam.close();
        redshift.close();
    }
}
