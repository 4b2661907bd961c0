package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.error.InputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroup;
import software.amazon.awssdk.services.redshift.model.CreateClusterSubnetGroupRequest;

class NetworkResourcesTest {
    private final SmallAws aws = new SmallAws();
    private final LaunchSettings told = LaunchSettings.of("demo", Optional.empty());

    private Site site(LaunchSettings launching) {
        return new Site(new AwsClients(aws.access()), Settings.defaults(), launching, Ownership.Kind.CLUSTER);
    }

    private SecurityGroupResource group(LaunchSettings launching) {
        var site = site(launching);
        return new SecurityGroupResource(site, new Network(site));
    }

    private static List<Tag> ours() {
        return Ground.OURS.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private static SecurityGroup.Builder held(String id, String name, String vpc) {
        return SecurityGroup.builder().groupId(id).groupName(name).vpcId(vpc);
    }

    @Test
    void makesAGroupThatAdmitsNobody() {
        var group = group(told);
        group.create();
        group.mend(group.find().orElseThrow());

        var request = aws.only(CreateSecurityGroupRequest.class);
        assertThat(request.groupName()).isEqualTo("sparkify-demo");
        assertThat(request.vpcId()).isEqualTo("vpc-1");
        assertThat(request.tagSpecifications().get(0).resourceType()).isEqualTo(ResourceType.SECURITY_GROUP);
        assertThat(aws.calls()).doesNotContain("AuthorizeSecurityGroupIngress");
    }

    @Test
    void admitsThoseWhoWereNamedOnce() {
        var group = group(told.admitting("203.0.113.7/32")
                .admitting("2001:db8::/48")
                .admittingGroup("sg-0123456789abcdef0")
                .onPort(5440));
        group.create();

        group.mend(group.find().orElseThrow());
        group.mend(group.find().orElseThrow());

        var rules = aws.asked.stream()
                .filter(AuthorizeSecurityGroupIngressRequest.class::isInstance)
                .map(AuthorizeSecurityGroupIngressRequest.class::cast)
                .map(request -> request.ipPermissions().get(0))
                .toList();
        assertThat(rules).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.ipProtocol()).isEqualTo("tcp");
            assertThat(rule.fromPort()).isEqualTo(5440);
            assertThat(rule.toPort()).isEqualTo(5440);
        });
        assertThat(rules.get(0).ipRanges().get(0).cidrIp()).isEqualTo("203.0.113.7/32");
        assertThat(rules.get(1).ipv6Ranges().get(0).cidrIpv6()).isEqualTo("2001:db8::/48");
        assertThat(rules.get(2).userIdGroupPairs().get(0).groupId()).isEqualTo("sg-0123456789abcdef0");
    }

    @Test
    void findsItsOwnInAnyNetworkAndThatOfOthersInThisOne() {
        aws.ec2.groups.put("sg-1", held("sg-1", "sparkify-demo", "vpc-other").build());
        assertThat(group(told).find()).isEmpty();
        aws.ec2.groups.put("sg-2", held("sg-2", "sparkify-demo", "vpc-1").build());
        assertThat(group(told).find())
                .hasValueSatisfying(found -> assertThat(found.tags()).isEmpty());
        aws.ec2.groups.put(
                "sg-3", held("sg-3", "sparkify-demo", "vpc-old").tags(ours()).build());
        assertThat(group(told).find())
                .hasValueSatisfying(found -> assertThat(found.said()).isEqualTo("sg-3"));
    }

    @Test
    void findsOthersThatCarryTheTags() {
        aws.ec2.groups.put(
                "sg-1", held("sg-1", "sparkify-demo", "vpc-1").tags(ours()).build());
        aws.ec2.groups.put("sg-2", held("sg-2", "renamed", "vpc-1").tags(ours()).build());
        aws.ec2.groups.put("sg-3", held("sg-3", "foreign", "vpc-1").build());

        var others = group(told).others();

        assertThat(others).extracting(Resource::label).containsExactly("security group sg-2");
        others.get(0).remove();
        assertThat(aws.ec2.groups).containsOnlyKeys("sg-1", "sg-3");
        assertThat(others.get(0).removal())
                .isEqualTo("aws ec2 delete-security-group --region us-west-2 --group-id sg-2");
    }

    @Test
    void liesInTheSubnetsThatWereNamed() {
        var site = site(told.inSubnets(List.of("subnet-0000000b")));
        var subnets = new SubnetGroupResource(site, new Network(site));

        subnets.create();

        var request = aws.only(CreateClusterSubnetGroupRequest.class);
        assertThat(request.clusterSubnetGroupName()).isEqualTo("sparkify-demo");
        assertThat(request.subnetIds()).containsExactly("subnet-0000000b");
        assertThat(aws.calls()).doesNotContain("DescribeVpcs");
    }

    @Test
    void findsOtherSubnetGroupsThatCarryTheTags() {
        aws.redshift.groups.put(
                "old",
                ClusterSubnetGroup.builder()
                        .clusterSubnetGroupName("old")
                        .tags(RedshiftTags.of(Ground.OURS))
                        .build());
        aws.redshift.groups.put(
                "foreign",
                ClusterSubnetGroup.builder().clusterSubnetGroupName("foreign").build());
        var site = site(told);

        assertThat(new SubnetGroupResource(site, new Network(site)).others())
                .extracting(Resource::label)
                .containsExactly("subnet group old");
    }

    @Test
    void demandsSubnetsWhereThereIsNoDefaultNetwork() {
        aws.ec2.networks.clear();

        assertThatThrownBy(() -> new Network(site(told)).vpc())
                .isInstanceOf(InputException.class)
                .hasMessage("There is no default VPC in us-west-2; name the subnets of the warehouse with inSubnets");
    }

    @Test
    void demandsSubnetsWhereTheDefaultNetworkHasNone() {
        aws.ec2.subnets.clear();

        assertThatThrownBy(() -> new Network(site(told)).subnets())
                .hasMessage("The default VPC vpc-1 has no default subnets; name the subnets of the warehouse with"
                        + " inSubnets");
    }

    @Test
    void demandsSubnetsOfOneNetwork() {
        aws.ec2.subnets.add(SmallEc2.subnet("subnet-0000000c", "vpc-2"));
        var both = List.of("subnet-0000000a", "subnet-0000000c");

        assertThatThrownBy(() -> new Network(site(told.inSubnets(both))).subnets())
                .isInstanceOf(InputException.class)
                .hasMessage("The subnets subnet-0000000a, subnet-0000000c lie in vpc-1 and vpc-2; name subnets of one"
                        + " VPC");
    }

    @Test
    void findsWhatIsItsOwnWhereNoNetworkIsLeft() {
        aws.ec2.networks.clear();
        aws.ec2.groups.put("sg-1", held("sg-1", "sparkify-demo", "vpc-old").build());
        assertThat(group(told).find()).isEmpty();
        assertThat(group(told.inSubnets(List.of("subnet-0000000f"))).others()).isEmpty();

        aws.ec2.groups.put(
                "sg-2", held("sg-2", "sparkify-demo", "vpc-old").tags(ours()).build());
        assertThat(group(told).find())
                .hasValueSatisfying(found -> assertThat(found.said()).isEqualTo("sg-2"));
    }

    @Test
    void shutsOutThoseWhoAreNotNamedAnyMore() {
        var wide = group(told.admitting("203.0.113.7/32")
                .admitting("2001:DB8::/48")
                .admitting("198.51.100.9/24")
                .admittingGroup("sg-0123456789abcdef0")
                .admittingGroup("sg-0123456789abcdef1"));
        wide.create();
        wide.mend(wide.find().orElseThrow());
        var narrow = group(told.admitting("2001:db8:0::/48")
                .admitting("198.51.100.0/24")
                .admitting("192.0.2.1/32")
                .admittingGroup("sg-0123456789abcdef1"));

        var differences = narrow.find().orElseThrow().differences();
        assertThat(differences.mended())
                .containsExactly(
                        "admits 203.0.113.7/32 on port 5439 no more",
                        "admits sg-0123456789abcdef0 on port 5439 no more",
                        "admits 192.0.2.1/32 on port 5439");
        assertThat(differences.kept()).isEmpty();
        narrow.mend(narrow.find().orElseThrow());

        assertThat(rules())
                .extracting(Admission::source)
                .containsExactly("2001:DB8::/48", "198.51.100.9/24", "sg-0123456789abcdef1", "192.0.2.1/32");
        assertThat(narrow.find().orElseThrow().differences()).isEqualTo(Differences.NONE);
        assertThat(aws.calls()).filteredOn("RevokeSecurityGroupIngress"::equals).hasSize(2);
    }

    @Test
    void leavesRulesOfOthersAndSaysSo() {
        aws.ec2.groups.put(
                "sg-1",
                held("sg-1", "sparkify-demo", "vpc-1")
                        .tags(ours())
                        .ipPermissions(
                                Admission.to(5439, "10.0.0.0/8", "the office").permission(),
                                Admission.to(22, "10.1.0.0/16", "").permission(),
                                IpPermission.builder()
                                        .ipProtocol("-1")
                                        .prefixListIds(List.of(PrefixListId.builder()
                                                .prefixListId("pl-1")
                                                .build()))
                                        .build(),
                                Admission.to(5439, "203.0.113.7/32", "Admitted by Sparkify to the warehouse other")
                                        .permission(),
                                Admission.to(5440, "203.0.113.7/32", "Admitted by Sparkify to the warehouse demo")
                                        .permission())
                        .build());
        var group = group(told);

        var differences = group.find().orElseThrow().differences();
        group.mend(group.find().orElseThrow());

        var wayOut = " by a rule of somebody else; revoke it if nobody needs it";
        assertThat(differences.kept())
                .containsExactly(
                        "admits 10.0.0.0/8 on port 5439" + wayOut,
                        "admits 10.1.0.0/16 on port 22" + wayOut,
                        "admits pl-1 (protocol -1)" + wayOut,
                        "admits 203.0.113.7/32 on port 5439" + wayOut);
        assertThat(differences.mended()).containsExactly("admits 203.0.113.7/32 on port 5440 no more");
        assertThat(rules()).hasSize(4).noneMatch(rule -> rule.to() == 5440);
    }

    private List<Admission> rules() {
        return aws.ec2.groups.values().stream()
                .flatMap(group -> group.ipPermissions().stream())
                .flatMap(Admission::of)
                .toList();
    }

    @Test
    void knowsNoRuleOfAnotherPort() {
        aws.ec2.groups.put(
                "sg-1",
                held("sg-1", "sparkify-demo", "vpc-1")
                        .tags(ours())
                        .ipPermissions(IpPermission.builder()
                                .ipProtocol("tcp")
                                .fromPort(22)
                                .toPort(22)
                                .ipRanges(IpRange.builder()
                                        .cidrIp("203.0.113.7/32")
                                        .build())
                                .build())
                        .build());
        var group = group(told.admitting("203.0.113.7/32"));

        group.mend(group.find().orElseThrow());

        assertThat(aws.only(AuthorizeSecurityGroupIngressRequest.class).groupId())
                .isEqualTo("sg-1");
    }
}
