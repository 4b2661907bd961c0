package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterIamRole;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.ClusterSnapshotNotFoundException;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshift.model.Snapshot;

/** Is a provisioned cluster; the secret of its administrator comes and goes with it. */
final class ClusterResource implements Resource {
    private static final int LONGEST_SNAPSHOT = 255;

    /**
     * Is what it is made of, and what it needs.
     *
     * @param nodes its nodes
     * @param roles the ARNs of its roles, the first one its default; asked when it is made
     * @param group its security group
     * @param subnets its subnet group
     */
    record Parts(Nodes nodes, Supplier<List<String>> roles, SecurityGroupResource group, SubnetGroupResource subnets) {}

    private final Site site;
    private final Parts parts;
    private final String id;

    private ClusterResource(Site site, Parts parts, String id) {
        this.site = site;
        this.parts = parts;
        this.id = id;
    }

    ClusterResource(Site site, Parts parts) {
        this(site, parts, site.launching().id());
    }

    private RedshiftClient redshift() {
        return site.clients().redshift();
    }

    @Override
    public String label() {
        return "cluster " + id;
    }

    @Override
    public List<String> properties() {
        var told = site.launching();
        var properties = new ArrayList<String>();
        var nodes = parts.nodes();
        properties.add(nodes.toString());
        properties.add("database " + told.database() + " on port " + told.port());
        properties.add("administrator " + told.administrator() + ", password "
                + (told.password().isPresent() ? "given" : "managed by AWS Secrets Manager"));
        properties.add("encrypted by " + told.key().orElse("a key of AWS"));
        properties.add(told.isPublic() ? "with an address on the internet" : "without an address on the internet");
        properties.add(told.prices().costOfCluster(site.clients().region(), nodes.type(), nodes.count()));
        return properties;
    }

    @Override
    public List<String> actions() {
        return List.of(
                "redshift:DescribeClusters",
                "redshift:CreateCluster",
                "redshift:CreateTags",
                "redshift:ModifyClusterIamRoles",
                "redshift:PauseCluster",
                "redshift:ResumeCluster",
                "redshift:DescribeClusterSnapshots",
                "redshift:DeleteCluster",
                "iam:GetRole",
                "iam:PassRole",
                "ec2:DescribeVpcs",
                "ec2:DescribeSubnets",
                "ec2:DescribeSecurityGroups",
                "secretsmanager:CreateSecret",
                "secretsmanager:DescribeSecret",
                "secretsmanager:UpdateSecret",
                "secretsmanager:DeleteSecret",
                "secretsmanager:RotateSecret",
                "secretsmanager:GetRandomPassword",
                "secretsmanager:TagResource",
                "sts:GetCallerIdentity");
    }

    /**
     * Looks it up.
     *
     * @return what AWS says of it
     */
    Optional<Cluster> cluster() {
        try {
            return redshift().describeClusters(request -> request.clusterIdentifier(id)).clusters().stream()
                    .findFirst();
        } catch (ClusterNotFoundException none) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Found> find() {
        return cluster().map(there -> ClusterStates.found(there).with(differences(there)));
    }

    @Override
    public void create() {
        redshift().createCluster(request());
    }

    private CreateClusterRequest request() {
        var told = site.launching();
        var roles = parts.roles().get();
        var request = CreateClusterRequest.builder()
                .clusterIdentifier(id)
                .nodeType(parts.nodes().type())
                .dbName(told.database())
                .port(told.port())
                .masterUsername(told.administrator())
                .encrypted(true)
                .publiclyAccessible(told.isPublic())
                .vpcSecurityGroupIds(parts.group().id())
                .clusterSubnetGroupName(parts.subnets().name())
                .iamRoles(roles)
                .tags(RedshiftTags.of(site.tags()));
        roles.stream().findFirst().ifPresent(request::defaultIamRoleArn);
        told.key().ifPresent(request::kmsKeyId);
        told.password().ifPresentOrElse(request::masterUserPassword, () -> request.manageMasterPassword(true));
        return sized(request).build();
    }

    /** Without a type, AWS takes a cluster to be of several nodes. */
    private CreateClusterRequest.Builder sized(CreateClusterRequest.Builder request) {
        return parts.nodes().isSingle()
                ? request.clusterType("single-node")
                : request.clusterType("multi-node").numberOfNodes(parts.nodes().count());
    }

    @Override
    public void mend(Found found) {
        if (found.readiness() == Readiness.PAUSED) {
            resume();
        } else {
            cluster().ifPresent(there -> {
                associate(there);
                renew(found, there);
            });
        }
    }

    /** A launch counts the time anew. */
    private void renew(Found found, Cluster there) {
        var expiry = site.newExpiry(found.tags());
        if (!expiry.isEmpty()) {
            redshift().createTags(request -> request.resourceName(arn(there)).tags(RedshiftTags.of(expiry)));
        }
    }

    /** That of the namespace tells partition, region and account. */
    private String arn(Cluster there) {
        return there.clusterNamespaceArn().replaceFirst(":namespace:.*", ":cluster:" + id);
    }

    /** A resize may take hours, and closes connections: that is for somebody to decide. */
    private Differences differences(Cluster there) {
        var told = site.launching();
        return Differences.NONE
                .keeping(
                        ClusterStates.nodes(there).map(Nodes::toString).orElse(null),
                        parts.nodes().toString())
                .keeping(there.dbName() == null ? null : "database " + there.dbName(), "database " + told.database())
                .keeping(
                        ClusterStates.endpoint(there)
                                .map(endpoint -> "port " + endpoint.port())
                                .orElse(null),
                        "port " + told.port())
                .ofAddress(
                        there.publiclyAccessible(),
                        told,
                        "aws redshift modify-cluster --region " + site.clients().region() + " --cluster-identifier "
                                + id + " --no-publicly-accessible");
    }

    private void associate(Cluster there) {
        var held = there.iamRoles().stream().map(ClusterIamRole::iamRoleArn).toList();
        var missing = parts.roles().get().stream()
                .filter(role -> !held.contains(role))
                .toList();
        if (!missing.isEmpty()) {
            redshift()
                    .modifyClusterIamRoles(request ->
                            request.clusterIdentifier(id).addIamRoles(missing).defaultIamRoleArn(missing.get(0)));
        }
    }

    /** Asks AWS to pause it. */
    void pause() {
        redshift().pauseCluster(request -> request.clusterIdentifier(id));
    }

    /** Asks AWS to resume it. */
    void resume() {
        redshift().resumeCluster(request -> request.clusterIdentifier(id));
    }

    /** Its own snapshot may be there already while it goes. */
    @Override
    public void demandRemovable(Found found) {
        if (found.readiness() != Readiness.GOING) {
            snapshot().flatMap(this::existing).ifPresent(taken -> {
                throw new InputException("The final snapshot of " + label() + " cannot be called "
                        + taken.snapshotIdentifier() + ": there is one of that name, of cluster "
                        + taken.clusterIdentifier()
                        + "; choose another name with withFinalSnapshot; nothing was removed");
            });
        }
    }

    private Optional<Snapshot> existing(String name) {
        try {
            return redshift().describeClusterSnapshots(request -> request.snapshotIdentifier(name)).snapshots().stream()
                    .findFirst();
        } catch (ClusterSnapshotNotFoundException none) {
            return Optional.empty();
        }
    }

    /** A cluster of another name has a snapshot of its own. */
    private Optional<String> snapshot() {
        return site.launching().finalSnapshot().map(name -> {
            var whole = id.equals(site.launching().id()) ? name : name + "-" + id;
            return whole.substring(0, Math.min(LONGEST_SNAPSHOT, whole.length()));
        });
    }

    @Override
    public void remove() {
        var snapshot = snapshot();
        redshift().deleteCluster(request -> {
            request.clusterIdentifier(id).skipFinalClusterSnapshot(snapshot.isEmpty());
            snapshot.ifPresent(request::finalClusterSnapshotIdentifier);
        });
    }

    @Override
    public String removal() {
        return "aws redshift delete-cluster --region " + site.clients().region() + " --cluster-identifier " + id
                + snapshot()
                        .map(name -> " --final-cluster-snapshot-identifier " + name)
                        .orElse(" --skip-final-cluster-snapshot");
    }

    /** AWS finds those that carry the key or the value. */
    @Override
    public List<Resource> others() {
        return redshift()
                .describeClustersPaginator(request -> request.tagKeys(Ownership.WAREHOUSE)
                        .tagValues(site.launching().id()))
                .clusters()
                .stream()
                .filter(other -> !other.clusterIdentifier().equals(id))
                .filter(other -> site.owns(RedshiftTags.of(other.tags())))
                .<Resource>map(other -> new ClusterResource(site, parts, other.clusterIdentifier()))
                .toList();
    }
}
