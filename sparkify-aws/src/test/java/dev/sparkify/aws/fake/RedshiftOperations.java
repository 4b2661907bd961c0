package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Clusters.Held;
import dev.sparkify.aws.fake.Clusters.SubnetGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterAlreadyExistsException;
import software.amazon.awssdk.services.redshift.model.ClusterIamRole;
import software.amazon.awssdk.services.redshift.model.ClusterSnapshotAlreadyExistsException;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshift.model.CreateClusterResponse;
import software.amazon.awssdk.services.redshift.model.DeleteClusterRequest;
import software.amazon.awssdk.services.redshift.model.DeleteClusterResponse;
import software.amazon.awssdk.services.redshift.model.DescribeClustersRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClustersResponse;
import software.amazon.awssdk.services.redshift.model.Endpoint;
import software.amazon.awssdk.services.redshift.model.InvalidVpcNetworkStateException;
import software.amazon.awssdk.services.redshift.model.ModifyClusterIamRolesRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterIamRolesResponse;
import software.amazon.awssdk.services.redshift.model.ModifyClusterRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterResponse;
import software.amazon.awssdk.services.redshift.model.PauseClusterRequest;
import software.amazon.awssdk.services.redshift.model.PauseClusterResponse;
import software.amazon.awssdk.services.redshift.model.ResumeClusterRequest;
import software.amazon.awssdk.services.redshift.model.ResumeClusterResponse;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.redshift.model.VpcSecurityGroupMembership;

/** Answers requests to Amazon Redshift about clusters. */
final class RedshiftOperations {
    private final World world;
    private final Clusters clusters;
    private final Network network;
    private final Roles roles;

    RedshiftOperations(World world, Clusters clusters, Network network, Roles roles) {
        this.world = world;
        this.clusters = clusters;
        this.network = network;
        this.roles = roles;
    }

    private static @Nullable String marker(World.Page<?> page) {
        return page.next().isEmpty() ? null : page.next();
    }

    private static Map<String, String> map(List<Tag> tags) {
        return Tags.map(tags, Tag::key, Tag::value);
    }

    private static List<Tag> list(Map<String, String> tags) {
        return Tags.list(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    private Held held(String id) {
        var cluster = clusters.held.get(id);
        if (cluster == null) {
            throw ClusterRules.notFound(id);
        }
        return cluster;
    }

    private Held idle(String id, Set<String> states) {
        var cluster = held(id);
        if (cluster.isBusy || !states.contains(cluster.status)) {
            throw ClusterRules.state("There is an operation running on the Cluster, or its state is " + cluster.status
                    + ". Please try to do it at a later time.");
        }
        return cluster;
    }

    CreateClusterResponse createCluster(CreateClusterRequest request) {
        if (clusters.held.containsKey(request.clusterIdentifier())) {
            throw Refusal.of(
                    ClusterAlreadyExistsException.builder(), 400, "ClusterAlreadyExists", "Cluster already exists");
        }
        ClusterRules.demand(request);
        var subnets = subnets(request);
        roles.unassumable(request.iamRoles()).ifPresent(role -> {
            throw ClusterRules.unassumable(role);
        });
        var cluster = new Held(request, world.time.instant());
        if (cluster.groups.isEmpty()) {
            cluster.groups = List.of(network.defaultGroup(network.vpc(subnets.subnets.get(0))));
        }
        if (!network.groups.keySet().containsAll(cluster.groups)) {
            throw ClusterRules.invalid("Invalid security group in " + cluster.groups);
        }
        request.iamRoles().forEach(role -> cluster.roles.put(role, "adding"));
        cluster.defaultRole = request.defaultIamRoleArn() == null ? "" : request.defaultIamRoleArn();
        cluster.tags.putAll(map(request.tags()));
        clusters.begin(cluster);
        return CreateClusterResponse.builder().cluster(shown(cluster)).build();
    }

    private SubnetGroup subnets(CreateClusterRequest request) {
        if (request.clusterSubnetGroupName() == null) {
            throw Refusal.of(
                    InvalidVpcNetworkStateException.builder(),
                    400,
                    "InvalidVPCNetworkStateFault",
                    "The node type needs a VPC");
        }
        return clusters.subnetGroup(request.clusterSubnetGroupName());
    }

    private Cluster shown(Held cluster) {
        var shown = Cluster.builder()
                .clusterIdentifier(cluster.id)
                .clusterStatus(cluster.status)
                .clusterAvailabilityStatus(cluster.status.equals("available") ? "Available" : "Unavailable")
                .clusterCreateTime(cluster.made)
                .nodeType(cluster.nodeType)
                .numberOfNodes(cluster.nodes)
                .dbName(cluster.database)
                .masterUsername(cluster.user)
                .clusterSubnetGroupName(cluster.subnetGroup)
                .publiclyAccessible(cluster.isPublic)
                .encrypted(true)
                .kmsKeyId(cluster.key)
                .tags(list(cluster.tags))
                .defaultIamRoleArn(cluster.defaultRole)
                .clusterNamespaceArn(World.arn("redshift", "namespace:" + cluster.id))
                .iamRoles(cluster.roles.entrySet().stream()
                        .map(role -> ClusterIamRole.builder()
                                .iamRoleArn(role.getKey())
                                .applyStatus(role.getValue())
                                .build())
                        .toList())
                .vpcSecurityGroups(cluster.groups.stream()
                        .map(id -> VpcSecurityGroupMembership.builder()
                                .vpcSecurityGroupId(id)
                                .status("active")
                                .build())
                        .toList());
        if (cluster.hasEndpoint) {
            shown.endpoint(Endpoint.builder()
                    .address(cluster.id + ".abcdefghijkl." + World.REGION + ".redshift.amazonaws.com")
                    .port(cluster.port)
                    .build());
        }
        return cluster.secret.isEmpty()
                ? shown.build()
                : shown.masterPasswordSecretArn(cluster.secret).build();
    }

    DescribeClustersResponse describeClusters(DescribeClustersRequest request) {
        if (request.clusterIdentifier() != null) {
            return DescribeClustersResponse.builder()
                    .clusters(shown(held(request.clusterIdentifier())))
                    .build();
        }
        var found = clusters.held.values().stream()
                .filter(cluster -> isTagged(cluster.tags, request.tagKeys(), request.tagValues()))
                .map(this::shown)
                .toList();
        var page = World.page(found, request.marker());
        return DescribeClustersResponse.builder()
                .clusters(page.items())
                .marker(marker(page))
                .build();
    }

    /** Matches any combination. */
    static boolean isTagged(Map<String, String> tags, List<String> keys, List<String> values) {
        return tags.entrySet().stream()
                        .anyMatch(tag -> (keys.isEmpty() || keys.contains(tag.getKey()))
                                && (values.isEmpty() || values.contains(tag.getValue())))
                || (keys.isEmpty() && values.isEmpty());
    }

    DeleteClusterResponse deleteCluster(DeleteClusterRequest request) {
        var found = held(request.clusterIdentifier());
        ClusterRules.demandSnapshotChoice(request.skipFinalClusterSnapshot(), request.finalClusterSnapshotIdentifier());
        if (request.finalClusterSnapshotIdentifier() != null
                && clusters.snapshots.containsKey(request.finalClusterSnapshotIdentifier())) {
            throw Refusal.of(
                    ClusterSnapshotAlreadyExistsException.builder(),
                    400,
                    "ClusterSnapshotAlreadyExists",
                    "Snapshot " + request.finalClusterSnapshotIdentifier() + " already exists.");
        }
        var cluster = idle(
                found.id,
                Set.of(
                        "available",
                        "paused",
                        "storage-full",
                        "hardware-failure",
                        "incompatible-network",
                        "incompatible-hsm",
                        "incompatible-parameters",
                        "incompatible-restore"));
        cluster.answers = false;
        if (request.finalClusterSnapshotIdentifier() == null) {
            clusters.end(cluster);
        } else {
            var snapshot = new Clusters.Taken(request.finalClusterSnapshotIdentifier(), cluster.id, new TreeMap<>());
            clusters.snapshots.put(snapshot.name(), snapshot);
            clusters.pass(cluster, "final-snapshot", Pace.SNAPSHOT_TAKEN, () -> clusters.end(cluster));
        }
        return DeleteClusterResponse.builder().cluster(shown(cluster)).build();
    }

    PauseClusterResponse pauseCluster(PauseClusterRequest request) {
        var cluster = idle(request.clusterIdentifier(), Set.of("available"));
        cluster.answers = false;
        clusters.pass(cluster, "pausing", Pace.PAUSED, () -> cluster.status = "paused");
        return PauseClusterResponse.builder().cluster(shown(cluster)).build();
    }

    ResumeClusterResponse resumeCluster(ResumeClusterRequest request) {
        var cluster = idle(request.clusterIdentifier(), Set.of("paused"));
        clusters.pass(cluster, "resuming", Pace.RESUMED, () -> clusters.becomeAvailable(cluster));
        return ResumeClusterResponse.builder().cluster(shown(cluster)).build();
    }

    ModifyClusterIamRolesResponse modifyClusterIamRoles(ModifyClusterIamRolesRequest request) {
        var cluster = idle(request.clusterIdentifier(), Set.of("available"));
        roles.unassumable(request.addIamRoles()).ifPresent(role -> {
            throw ClusterRules.unassumable(role);
        });
        request.addIamRoles().forEach(role -> cluster.roles.putIfAbsent(role, "adding"));
        request.removeIamRoles().forEach(role -> cluster.roles.replace(role, "removing"));
        if (request.defaultIamRoleArn() != null) {
            cluster.defaultRole = request.defaultIamRoleArn();
        }
        cluster.isBusy = true;
        clusters.after(cluster, Pace.ROLE_IN_SYNC, () -> {
            cluster.isBusy = false;
            cluster.roles.values().removeIf("removing"::equals);
            cluster.roles.replaceAll((arn, state) -> "in-sync");
        });
        return ModifyClusterIamRolesResponse.builder().cluster(shown(cluster)).build();
    }

    ModifyClusterResponse modifyCluster(ModifyClusterRequest request) {
        var cluster = idle(request.clusterIdentifier(), Set.of("available"));
        if (request.hasVpcSecurityGroupIds()) {
            cluster.groups = List.copyOf(request.vpcSecurityGroupIds());
            network.interfaces.computeIfPresent(
                    "cluster " + cluster.id,
                    (owner, used) -> new Network.Interface(owner, cluster.groups, used.subnet()));
        }
        clusters.pass(cluster, "modifying", Pace.CHANGED, () -> cluster.status = "available");
        return ModifyClusterResponse.builder().cluster(shown(cluster)).build();
    }
}
