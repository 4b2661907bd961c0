package dev.sparkify.aws.internal.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Is the few calls of EC2 that a network needs, in memory. */
final class SmallEc2 implements Ec2Client {
    final Map<String, SecurityGroup> groups = new LinkedHashMap<>();
    final List<Subnet> subnets = new ArrayList<>();
    final List<Vpc> networks = new ArrayList<>();
    final List<Object> asked;

    SmallEc2(List<Object> asked) {
        this.asked = asked;
        networks.add(Vpc.builder().vpcId("vpc-1").build());
        subnets.add(subnet("subnet-0000000a", "vpc-1"));
        subnets.add(subnet("subnet-0000000b", "vpc-1"));
    }

    static Subnet subnet(String id, String vpc) {
        return Subnet.builder().subnetId(id).vpcId(vpc).build();
    }

    @Override
    public DescribeVpcsResponse describeVpcs(DescribeVpcsRequest request) {
        asked.add(request);
        return DescribeVpcsResponse.builder().vpcs(networks).build();
    }

    @Override
    public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
        asked.add(request);
        return DescribeSubnetsResponse.builder()
                .subnets(subnets.stream()
                        .filter(subnet ->
                                !request.hasSubnetIds() || request.subnetIds().contains(subnet.subnetId()))
                        .toList())
                .build();
    }

    @Override
    public DescribeSecurityGroupsResponse describeSecurityGroups(DescribeSecurityGroupsRequest request) {
        asked.add(request);
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(groups.values().stream()
                        .filter(group -> request.filters().stream().allMatch(filter -> meets(group, filter)))
                        .toList())
                .build();
    }

    private static boolean meets(SecurityGroup group, Filter filter) {
        var value = filter.values().get(0);
        return switch (filter.name()) {
            case "group-name" -> value.equals(group.groupName());
            case "group-id" -> value.equals(group.groupId());
            case "tag:sparkify:warehouse" ->
                group.tags().stream()
                        .anyMatch(tag -> tag.key().equals(Ownership.WAREHOUSE)
                                && tag.value().equals(value));
            default -> throw new IllegalArgumentException(filter.name());
        };
    }

    @Override
    public CreateSecurityGroupResponse createSecurityGroup(CreateSecurityGroupRequest request) {
        asked.add(request);
        groups.put(
                "sg-00000001",
                SecurityGroup.builder()
                        .groupId("sg-00000001")
                        .groupName(request.groupName())
                        .vpcId(request.vpcId())
                        .tags(request.tagSpecifications().get(0).tags())
                        .build());
        return CreateSecurityGroupResponse.builder().build();
    }

    @Override
    public AuthorizeSecurityGroupIngressResponse authorizeSecurityGroupIngress(
            AuthorizeSecurityGroupIngressRequest request) {
        asked.add(request);
        groups.computeIfPresent(request.groupId(), (id, group) -> {
            var rules = new ArrayList<IpPermission>(group.ipPermissions());
            rules.addAll(request.ipPermissions());
            return group.toBuilder().ipPermissions(rules).build();
        });
        return AuthorizeSecurityGroupIngressResponse.builder().build();
    }

    /** What is to go is told as AWS keeps it, but for what it says of itself. */
    @Override
    public RevokeSecurityGroupIngressResponse revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest request) {
        asked.add(request);
        var gone = request.ipPermissions().stream().flatMap(Admission::of).toList();
        groups.computeIfPresent(
                request.groupId(),
                (id, group) -> group.toBuilder()
                        .ipPermissions(group.ipPermissions().stream()
                                .flatMap(Admission::of)
                                .filter(rule -> gone.stream().noneMatch(rule::isSame))
                                .map(Admission::permission)
                                .toList())
                        .build());
        return RevokeSecurityGroupIngressResponse.builder().build();
    }

    @Override
    public DeleteSecurityGroupResponse deleteSecurityGroup(DeleteSecurityGroupRequest request) {
        asked.add(request);
        groups.remove(request.groupId());
        return DeleteSecurityGroupResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Never closed");
    }
}
