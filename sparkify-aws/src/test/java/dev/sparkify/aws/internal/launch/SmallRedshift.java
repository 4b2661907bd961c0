package dev.sparkify.aws.internal.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterIamRole;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.ClusterSnapshotNotFoundException;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroup;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroupNotFoundException;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshift.model.CreateClusterResponse;
import software.amazon.awssdk.services.redshift.model.CreateClusterSubnetGroupRequest;
import software.amazon.awssdk.services.redshift.model.CreateClusterSubnetGroupResponse;
import software.amazon.awssdk.services.redshift.model.DeleteClusterRequest;
import software.amazon.awssdk.services.redshift.model.DeleteClusterResponse;
import software.amazon.awssdk.services.redshift.model.DeleteClusterSubnetGroupRequest;
import software.amazon.awssdk.services.redshift.model.DeleteClusterSubnetGroupResponse;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSnapshotsRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSnapshotsResponse;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSubnetGroupsRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSubnetGroupsResponse;
import software.amazon.awssdk.services.redshift.model.DescribeClustersRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClustersResponse;
import software.amazon.awssdk.services.redshift.model.ModifyClusterIamRolesRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterIamRolesResponse;
import software.amazon.awssdk.services.redshift.model.PauseClusterRequest;
import software.amazon.awssdk.services.redshift.model.PauseClusterResponse;
import software.amazon.awssdk.services.redshift.model.ResumeClusterRequest;
import software.amazon.awssdk.services.redshift.model.ResumeClusterResponse;
import software.amazon.awssdk.services.redshift.model.Snapshot;

/** Is the few calls of Redshift that clusters need, in memory; what was asked is kept. Clusters are available at once. */
final class SmallRedshift implements RedshiftClient {
    final Map<String, Cluster> clusters = new LinkedHashMap<>();
    final Map<String, ClusterSubnetGroup> groups = new LinkedHashMap<>();
    final Map<String, Snapshot> snapshots = new LinkedHashMap<>();
    final List<Object> asked;

    SmallRedshift(List<Object> asked) {
        this.asked = asked;
    }

    static List<Object> log() {
        return new ArrayList<>();
    }

    static Cluster.Builder available(String id) {
        return Cluster.builder()
                .clusterIdentifier(id)
                .clusterStatus("available")
                .dbName("dev")
                .masterUsername("sparkify")
                .clusterCreateTime(VirtualScheduler.BEGINNING)
                .endpoint(there -> there.address(id + ".example").port(5439));
    }

    void change(String id, java.util.function.Consumer<Cluster.Builder> change) {
        clusters.computeIfPresent(
                id, (key, there) -> there.toBuilder().applyMutation(change).build());
    }

    @Override
    public DescribeClustersResponse describeClusters(DescribeClustersRequest request) {
        asked.add(request);
        if (request.clusterIdentifier() != null && !clusters.containsKey(request.clusterIdentifier())) {
            throw ClusterNotFoundException.builder()
                    .message("Cluster not found")
                    .build();
        }
        var found = request.clusterIdentifier() == null
                ? clusters.values()
                : List.of(clusters.get(request.clusterIdentifier()));
        return DescribeClustersResponse.builder().clusters(found).build();
    }

    @Override
    public CreateClusterResponse createCluster(CreateClusterRequest request) {
        asked.add(request);
        clusters.put(
                request.clusterIdentifier(),
                available(request.clusterIdentifier())
                        .dbName(request.dbName())
                        .masterUsername(request.masterUsername())
                        .tags(request.tags())
                        .iamRoles(request.iamRoles().stream()
                                .map(SmallRedshift::inSync)
                                .toList())
                        .build());
        return CreateClusterResponse.builder().build();
    }

    static ClusterIamRole inSync(String arn) {
        return ClusterIamRole.builder().iamRoleArn(arn).applyStatus("in-sync").build();
    }

    @Override
    public ModifyClusterIamRolesResponse modifyClusterIamRoles(ModifyClusterIamRolesRequest request) {
        asked.add(request);
        change(
                request.clusterIdentifier(),
                there -> there.iamRoles(Stream.concat(request.addIamRoles().stream(), Stream.<String>empty())
                        .map(SmallRedshift::inSync)
                        .toList()));
        return ModifyClusterIamRolesResponse.builder().build();
    }

    @Override
    public PauseClusterResponse pauseCluster(PauseClusterRequest request) {
        asked.add(request);
        change(request.clusterIdentifier(), there -> there.clusterStatus("paused"));
        return PauseClusterResponse.builder().build();
    }

    @Override
    public ResumeClusterResponse resumeCluster(ResumeClusterRequest request) {
        asked.add(request);
        change(request.clusterIdentifier(), there -> there.clusterStatus("available"));
        return ResumeClusterResponse.builder().build();
    }

    @Override
    public DeleteClusterResponse deleteCluster(DeleteClusterRequest request) {
        asked.add(request);
        clusters.remove(request.clusterIdentifier());
        return DeleteClusterResponse.builder().build();
    }

    @Override
    public DescribeClusterSnapshotsResponse describeClusterSnapshots(DescribeClusterSnapshotsRequest request) {
        asked.add(request);
        var found = snapshots.get(request.snapshotIdentifier());
        if (found == null) {
            throw ClusterSnapshotNotFoundException.builder().build();
        }
        return DescribeClusterSnapshotsResponse.builder().snapshots(found).build();
    }

    @Override
    public DescribeClusterSubnetGroupsResponse describeClusterSubnetGroups(DescribeClusterSubnetGroupsRequest request) {
        asked.add(request);
        var name = request.clusterSubnetGroupName();
        if (name != null && !groups.containsKey(name)) {
            throw ClusterSubnetGroupNotFoundException.builder().build();
        }
        return DescribeClusterSubnetGroupsResponse.builder()
                .clusterSubnetGroups(name == null ? groups.values() : List.of(groups.get(name)))
                .build();
    }

    @Override
    public CreateClusterSubnetGroupResponse createClusterSubnetGroup(CreateClusterSubnetGroupRequest request) {
        asked.add(request);
        groups.put(
                request.clusterSubnetGroupName(),
                ClusterSubnetGroup.builder()
                        .clusterSubnetGroupName(request.clusterSubnetGroupName())
                        .tags(request.tags())
                        .build());
        return CreateClusterSubnetGroupResponse.builder().build();
    }

    @Override
    public DeleteClusterSubnetGroupResponse deleteClusterSubnetGroup(DeleteClusterSubnetGroupRequest request) {
        asked.add(request);
        groups.remove(request.clusterSubnetGroupName());
        return DeleteClusterSubnetGroupResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "redshift";
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Never closed");
    }
}
