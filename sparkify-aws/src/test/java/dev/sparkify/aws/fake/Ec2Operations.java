package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Network.Group;
import dev.sparkify.aws.fake.Network.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Answers requests to Amazon EC2. */
final class Ec2Operations {
    private final World world;
    private final Network network;

    Ec2Operations(World world, Network network) {
        this.world = world;
        this.network = network;
    }

    private static AwsServiceException refused(String code, String message) {
        return Refusal.of(Ec2Exception.builder(), 400, code, message);
    }

    private static @Nullable String marker(World.Page<?> page) {
        return page.next().isEmpty() ? null : page.next();
    }

    private Group group(String id) {
        var group = network.groups.get(id);
        if (group == null) {
            throw refused("InvalidGroup.NotFound", "The security group '" + id + "' does not exist");
        }
        return group;
    }

    private static boolean fits(List<Filter> filters, Map<String, String> facts) {
        return filters.stream().allMatch(filter -> {
            if (filter.name().equals("tag-key")) {
                return filter.values().stream().anyMatch(key -> facts.containsKey("tag:" + key));
            }
            var fact = facts.get(filter.name());
            if (fact == null && !filter.name().startsWith("tag:")) {
                throw new UnsupportedOperationException("The fake has no filter " + filter.name());
            }
            return fact != null && filter.values().contains(fact);
        });
    }

    private static Map<String, String> facts(Map<String, String> tags, String... pairs) {
        var facts = new TreeMap<String, String>();
        tags.forEach((key, value) -> facts.put("tag:" + key, value));
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return facts;
    }

    DescribeVpcsResponse describeVpcs(DescribeVpcsRequest request) {
        var found = network.vpcs().stream()
                .filter(id -> request.vpcIds().isEmpty() || request.vpcIds().contains(id))
                .filter(id -> fits(
                        request.filters(),
                        facts(
                                Map.of(),
                                "vpc-id",
                                id,
                                "state",
                                "available",
                                "is-default",
                                String.valueOf(network.isDefault(id)),
                                "isDefault",
                                String.valueOf(network.isDefault(id)))))
                .map(id -> Vpc.builder()
                        .vpcId(id)
                        .isDefault(network.isDefault(id))
                        .cidrBlock("172.31.0.0/16")
                        .state("available")
                        .build())
                .toList();
        var page = World.page(found, request.nextToken());
        return DescribeVpcsResponse.builder()
                .vpcs(page.items())
                .nextToken(marker(page))
                .build();
    }

    DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
        var known = network.nets().stream().map(Network.Net::id).toList();
        request.subnetIds().stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw refused("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist");
                });
        var found = network.nets().stream()
                .filter(net ->
                        request.subnetIds().isEmpty() || request.subnetIds().contains(net.id()))
                .filter(net -> fits(
                        request.filters(),
                        facts(
                                Map.of(),
                                "vpc-id",
                                net.vpc(),
                                "subnet-id",
                                net.id(),
                                "state",
                                "available",
                                "availability-zone",
                                net.zone(),
                                "default-for-az",
                                String.valueOf(net.isDefault()))))
                .map(net -> Subnet.builder()
                        .subnetId(net.id())
                        .vpcId(net.vpc())
                        .availabilityZone(net.zone())
                        .defaultForAz(net.isDefault())
                        .availableIpAddressCount(4000)
                        .mapPublicIpOnLaunch(net.isDefault())
                        .state("available")
                        .build())
                .toList();
        var page = World.page(found, request.nextToken());
        return DescribeSubnetsResponse.builder()
                .subnets(page.items())
                .nextToken(marker(page))
                .build();
    }

    CreateSecurityGroupResponse createSecurityGroup(CreateSecurityGroupRequest request) {
        var vpc = request.vpcId() == null ? Network.DEFAULT_VPC : request.vpcId();
        if (!network.vpcs().contains(vpc)) {
            throw refused("InvalidVpcID.NotFound", "The vpc ID '" + vpc + "' does not exist");
        }
        if (request.description() == null || request.description().isEmpty()) {
            throw refused("MissingParameter", "The request must contain the parameter GroupDescription");
        }
        if (!request.description().matches("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}")
                || request.groupName().startsWith("sg-")) {
            throw refused("InvalidParameterValue", "Invalid security group description or name");
        }
        if (network.groups.values().stream()
                .anyMatch(there -> there.vpc.equals(vpc) && there.name.equals(request.groupName()))) {
            throw refused(
                    "InvalidGroup.Duplicate",
                    "The security group '" + request.groupName() + "' already exists for VPC '" + vpc + "'");
        }
        var group = new Group(world.nextId("sg-"), request.groupName(), vpc, request.description());
        request.tagSpecifications().forEach(specification -> {
            if (!specification.resourceTypeAsString().equals("security-group")) {
                throw refused("InvalidParameterValue", "'" + specification.resourceTypeAsString() + "' is not valid");
            }
            group.tags.putAll(map(specification.tags()));
        });
        network.groups.put(group.id, group);
        return CreateSecurityGroupResponse.builder()
                .groupId(group.id)
                .tags(list(group.tags))
                .build();
    }

    private static Map<String, String> map(List<Tag> tags) {
        return Tags.map(tags, Tag::key, Tag::value);
    }

    private static List<Tag> list(Map<String, String> tags) {
        return Tags.list(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    DescribeSecurityGroupsResponse describeSecurityGroups(DescribeSecurityGroupsRequest request) {
        request.groupIds().forEach(this::group);
        if (!request.groupNames().isEmpty()) {
            throw new UnsupportedOperationException("The fake knows no groups by name: filter by group-name");
        }
        var found = network.groups.values().stream()
                .filter(group ->
                        request.groupIds().isEmpty() || request.groupIds().contains(group.id))
                .filter(group -> fits(
                        request.filters(),
                        facts(
                                group.tags,
                                "vpc-id",
                                group.vpc,
                                "group-name",
                                group.name,
                                "group-id",
                                group.id,
                                "owner-id",
                                World.ACCOUNT)))
                .map(this::shown)
                .toList();
        var page = World.page(found, request.nextToken());
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(page.items())
                .nextToken(marker(page))
                .build();
    }

    private SecurityGroup shown(Group group) {
        return SecurityGroup.builder()
                .groupId(group.id)
                .groupName(group.name)
                .vpcId(group.vpc)
                .ownerId(World.ACCOUNT)
                .description(group.description)
                .tags(list(group.tags))
                .ipPermissions(IngressRules.shown(group.ingress))
                .build();
    }

    AuthorizeSecurityGroupIngressResponse authorizeSecurityGroupIngress(AuthorizeSecurityGroupIngressRequest request) {
        var group = group(request.groupId());
        var rules = IngressRules.of(request.ipPermissions());
        demandGroups(rules);
        rules.keySet().stream().filter(group.ingress::containsKey).findFirst().ifPresent(rule -> {
            throw refused("InvalidPermission.Duplicate", "the specified rule \"" + rule + "\" already exists");
        });
        rules.values().stream()
                .filter(remark -> !remark.matches("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{0,255}"))
                .findFirst()
                .ifPresent(remark -> {
                    throw refused("InvalidParameterValue", "Invalid rule description '" + remark + "'");
                });
        group.ingress.putAll(rules);
        return AuthorizeSecurityGroupIngressResponse.builder().returnValue(true).build();
    }

    private void demandGroups(Map<Rule, String> rules) {
        rules.keySet().stream()
                .map(Rule::source)
                .filter(source -> source.startsWith("sg-"))
                .forEach(this::group);
    }

    RevokeSecurityGroupIngressResponse revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest request) {
        var group = group(request.groupId());
        var rules = IngressRules.of(request.ipPermissions()).keySet();
        rules.stream()
                .filter(rule -> !group.ingress.containsKey(rule))
                .findFirst()
                .ifPresent(rule -> {
                    throw refused("InvalidPermission.NotFound", "the specified rule does not exist");
                });
        group.ingress.keySet().removeAll(rules);
        return RevokeSecurityGroupIngressResponse.builder().returnValue(true).build();
    }

    DeleteSecurityGroupResponse deleteSecurityGroup(DeleteSecurityGroupRequest request) {
        var group = group(request.groupId());
        if (group.name.equals("default")) {
            throw refused("CannotDelete", "the specified group: \"" + group.id + "\" cannot be deleted by a user");
        }
        if (network.isUsed(group)) {
            throw refused("DependencyViolation", "resource " + group.id + " has a dependent object");
        }
        network.groups.remove(group.id);
        return DeleteSecurityGroupResponse.builder().groupId(group.id).build();
    }

    CreateTagsResponse createTags(CreateTagsRequest request) {
        request.resources().forEach(id -> group(id).tags.putAll(map(request.tags())));
        return CreateTagsResponse.builder().build();
    }

    DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        request.resources()
                .forEach(id ->
                        group(id).tags.keySet().removeAll(map(request.tags()).keySet()));
        return DeleteTagsResponse.builder().build();
    }

    DescribeNetworkInterfacesResponse describeNetworkInterfaces(DescribeNetworkInterfacesRequest request) {
        var found = network.interfaces.values().stream()
                .filter(used -> request.filters().stream()
                        .allMatch(filter -> filter.name().equals("group-id")
                                && filter.values().stream().anyMatch(used.groups()::contains)))
                .map(used -> NetworkInterface.builder()
                        .networkInterfaceId("eni-" + used.owner())
                        .subnetId(used.subnet())
                        .groups(used.groups().stream()
                                .map(id -> GroupIdentifier.builder().groupId(id).build())
                                .toList())
                        .build())
                .toList();
        var page = World.page(found, request.nextToken());
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(page.items())
                .nextToken(marker(page))
                .build();
    }
}
