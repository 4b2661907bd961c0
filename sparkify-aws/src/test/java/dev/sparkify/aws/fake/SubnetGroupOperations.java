package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Clusters.SubnetGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshift.model.ClusterSnapshotNotFoundException;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroup;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroupAlreadyExistsException;
import software.amazon.awssdk.services.redshift.model.CreateClusterSubnetGroupRequest;
import software.amazon.awssdk.services.redshift.model.CreateClusterSubnetGroupResponse;
import software.amazon.awssdk.services.redshift.model.CreateTagsRequest;
import software.amazon.awssdk.services.redshift.model.CreateTagsResponse;
import software.amazon.awssdk.services.redshift.model.DeleteClusterSubnetGroupRequest;
import software.amazon.awssdk.services.redshift.model.DeleteClusterSubnetGroupResponse;
import software.amazon.awssdk.services.redshift.model.DeleteTagsRequest;
import software.amazon.awssdk.services.redshift.model.DeleteTagsResponse;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSnapshotsRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSnapshotsResponse;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSubnetGroupsRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSubnetGroupsResponse;
import software.amazon.awssdk.services.redshift.model.DescribeTagsRequest;
import software.amazon.awssdk.services.redshift.model.DescribeTagsResponse;
import software.amazon.awssdk.services.redshift.model.InvalidClusterSubnetGroupStateException;
import software.amazon.awssdk.services.redshift.model.InvalidSubnetException;
import software.amazon.awssdk.services.redshift.model.ModifyClusterSubnetGroupRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterSubnetGroupResponse;
import software.amazon.awssdk.services.redshift.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshift.model.Snapshot;
import software.amazon.awssdk.services.redshift.model.Subnet;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.redshift.model.TaggedResource;

/** Answers requests to Amazon Redshift about tags, subnet groups and snapshots. */
final class SubnetGroupOperations {
    private final Clusters clusters;
    private final Network network;

    SubnetGroupOperations(Clusters clusters, Network network) {
        this.clusters = clusters;
        this.network = network;
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

    private Map<String, String> tagged(String arn) {
        var all = new ArrayList<Map<String, String>>();
        clusters.held.values().stream()
                .filter(cluster -> cluster.arn().equals(arn))
                .forEach(it -> all.add(it.tags));
        clusters.subnetGroups.values().stream()
                .filter(group -> group.arn().equals(arn))
                .forEach(it -> all.add(it.tags));
        clusters.snapshots.values().stream()
                .filter(snapshot -> snapshot.arn().equals(arn))
                .forEach(it -> all.add(it.tags()));
        if (all.isEmpty()) {
            throw Refusal.of(ResourceNotFoundException.builder(), 404, "ResourceNotFoundFault", "No resource " + arn);
        }
        return all.get(0);
    }

    CreateTagsResponse createTags(CreateTagsRequest request) {
        ClusterRules.demandTags(request.tags());
        tagged(request.resourceName()).putAll(map(request.tags()));
        return CreateTagsResponse.builder().build();
    }

    DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        tagged(request.resourceName()).keySet().removeAll(request.tagKeys());
        return DeleteTagsResponse.builder().build();
    }

    DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        var arns = new ArrayList<String>();
        clusters.held.values().forEach(cluster -> arns.add(cluster.arn()));
        clusters.subnetGroups.values().forEach(group -> arns.add(group.arn()));
        clusters.snapshots.values().forEach(snapshot -> arns.add(snapshot.arn()));
        if (request.resourceName() != null) {
            tagged(request.resourceName());
            arns.retainAll(List.of(request.resourceName()));
        }
        var found = arns.stream()
                .filter(arn -> request.resourceType() == null || arn.contains(":" + request.resourceType() + ":"))
                .flatMap(arn -> list(tagged(arn)).stream()
                        .map(tag -> TaggedResource.builder()
                                .resourceName(arn)
                                .resourceType(List.of(arn.split(":", -1)).get(5))
                                .tag(tag)
                                .build()))
                .filter(tag -> RedshiftOperations.isTagged(
                        Map.of(tag.tag().key(), tag.tag().value()), request.tagKeys(), request.tagValues()))
                .toList();
        var page = World.page(found, request.marker());
        return DescribeTagsResponse.builder()
                .taggedResources(page.items())
                .marker(marker(page))
                .build();
    }

    private void demandSubnets(List<String> subnets) {
        var found = network.nets().stream()
                .filter(net -> subnets.contains(net.id()))
                .toList();
        if (found.size() != subnets.size()
                || found.stream().map(Network.Net::vpc).distinct().count() != 1) {
            throw Refusal.of(InvalidSubnetException.builder(), 400, "InvalidSubnet", "Subnets of one VPC: " + subnets);
        }
    }

    CreateClusterSubnetGroupResponse createClusterSubnetGroup(CreateClusterSubnetGroupRequest request) {
        if (clusters.subnetGroups.containsKey(request.clusterSubnetGroupName())) {
            throw Refusal.of(
                    ClusterSubnetGroupAlreadyExistsException.builder(),
                    400,
                    "ClusterSubnetGroupAlreadyExists",
                    "Subnet group exists");
        }
        if (request.description() == null || request.clusterSubnetGroupName().equals("default")) {
            throw ClusterRules.invalid("A subnet group needs a description and a name of its own");
        }
        demandSubnets(request.subnetIds());
        var group = new SubnetGroup(
                request.clusterSubnetGroupName(), request.description(), List.copyOf(request.subnetIds()));
        group.tags.putAll(map(request.tags()));
        clusters.subnetGroups.put(group.name, group);
        return CreateClusterSubnetGroupResponse.builder()
                .clusterSubnetGroup(shown(group))
                .build();
    }

    private ClusterSubnetGroup shown(SubnetGroup group) {
        return ClusterSubnetGroup.builder()
                .clusterSubnetGroupName(group.name)
                .description(group.description)
                .vpcId(network.vpc(group.subnets.get(0)))
                .subnetGroupStatus("Complete")
                .tags(list(group.tags))
                .subnets(group.subnets.stream()
                        .map(id -> Subnet.builder()
                                .subnetIdentifier(id)
                                .subnetStatus("Active")
                                .build())
                        .toList())
                .build();
    }

    ModifyClusterSubnetGroupResponse modifyClusterSubnetGroup(ModifyClusterSubnetGroupRequest request) {
        var group = clusters.subnetGroup(request.clusterSubnetGroupName());
        demandSubnets(request.subnetIds());
        group.subnets = List.copyOf(request.subnetIds());
        return ModifyClusterSubnetGroupResponse.builder()
                .clusterSubnetGroup(shown(group))
                .build();
    }

    DescribeClusterSubnetGroupsResponse describeClusterSubnetGroups(DescribeClusterSubnetGroupsRequest request) {
        if (request.clusterSubnetGroupName() != null) {
            return DescribeClusterSubnetGroupsResponse.builder()
                    .clusterSubnetGroups(shown(clusters.subnetGroup(request.clusterSubnetGroupName())))
                    .build();
        }
        var found = clusters.subnetGroups.values().stream()
                .filter(group -> RedshiftOperations.isTagged(group.tags, request.tagKeys(), request.tagValues()))
                .map(this::shown)
                .toList();
        var page = World.page(found, request.marker());
        return DescribeClusterSubnetGroupsResponse.builder()
                .clusterSubnetGroups(page.items())
                .marker(marker(page))
                .build();
    }

    DeleteClusterSubnetGroupResponse deleteClusterSubnetGroup(DeleteClusterSubnetGroupRequest request) {
        var group = clusters.subnetGroup(request.clusterSubnetGroupName());
        if (clusters.held.values().stream().anyMatch(cluster -> cluster.subnetGroup.equals(group.name))) {
            throw Refusal.of(
                    InvalidClusterSubnetGroupStateException.builder(),
                    400,
                    "InvalidClusterSubnetGroupStateFault",
                    "Subnet group " + group.name + " is in use");
        }
        clusters.subnetGroups.remove(group.name);
        return DeleteClusterSubnetGroupResponse.builder().build();
    }

    DescribeClusterSnapshotsResponse describeClusterSnapshots(DescribeClusterSnapshotsRequest request) {
        if (request.snapshotIdentifier() != null && !clusters.snapshots.containsKey(request.snapshotIdentifier())) {
            throw Refusal.of(
                    ClusterSnapshotNotFoundException.builder(),
                    404,
                    "ClusterSnapshotNotFound",
                    "Snapshot " + request.snapshotIdentifier() + " not found");
        }
        var found = clusters.snapshots.values().stream()
                .filter(snapshot -> request.snapshotIdentifier() == null
                        || request.snapshotIdentifier().equals(snapshot.name()))
                .filter(snapshot -> request.clusterIdentifier() == null
                        || request.clusterIdentifier().equals(snapshot.cluster()))
                .map(snapshot -> Snapshot.builder()
                        .snapshotIdentifier(snapshot.name())
                        .clusterIdentifier(snapshot.cluster())
                        .snapshotType("manual")
                        .status("available")
                        .tags(list(snapshot.tags()))
                        .build())
                .toList();
        var page = World.page(found, request.marker());
        return DescribeClusterSnapshotsResponse.builder()
                .snapshots(page.items())
                .marker(marker(page))
                .build();
    }
}
