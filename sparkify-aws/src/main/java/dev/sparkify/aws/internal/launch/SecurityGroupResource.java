package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.internal.launch.AwsFailure.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Is the security group of a warehouse, with its rules: nobody may connect beside those who were named. */
final class SecurityGroupResource implements Resource {
    private final Site site;
    private final Network network;
    private final Optional<String> id;

    private SecurityGroupResource(Site site, Network network, Optional<String> id) {
        this.site = site;
        this.network = network;
        this.id = id;
    }

    SecurityGroupResource(Site site, Network network) {
        this(site, network, Optional.empty());
    }

    private Ec2Client ec2() {
        return site.clients().ec2();
    }

    private String name() {
        return "sparkify-" + site.launching().id();
    }

    @Override
    public String label() {
        return "security group " + id.orElseGet(this::name);
    }

    @Override
    public List<String> properties() {
        var properties = new ArrayList<String>();
        properties.add("in " + network.vpc());
        var told = site.launching();
        Stream.concat(told.admittedNetworks().stream(), told.admittedGroups().stream())
                .forEach(whom -> properties.add("admits " + whom + " on port " + told.port()));
        if (properties.size() == 1) {
            properties.add("admits nobody");
        }
        return properties;
    }

    @Override
    public List<String> actions() {
        return List.of(
                "ec2:DescribeVpcs",
                "ec2:DescribeSubnets",
                "ec2:DescribeSecurityGroups",
                "ec2:CreateSecurityGroup",
                "ec2:CreateTags",
                "ec2:AuthorizeSecurityGroupIngress",
                "ec2:DeleteSecurityGroup",
                "sts:GetCallerIdentity");
    }

    /** Its name is unique within a network only; that of somebody else in another network is not in the way. */
    private Optional<SecurityGroup> group() {
        var named = described(id.map(group -> Network.filter("group-id", group))
                .orElseGet(() -> Network.filter("group-name", name())));
        return named.stream()
                .filter(group -> site.owns(tags(group)))
                .findFirst()
                .or(() -> named.stream()
                        .filter(group -> group.vpcId().equals(network.vpc()))
                        .findFirst());
    }

    private List<SecurityGroup> described(Filter filter) {
        return ec2().describeSecurityGroupsPaginator(request -> request.filters(filter)).securityGroups().stream()
                .toList();
    }

    static Map<String, String> tags(SecurityGroup group) {
        return group.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    }

    /**
     * Tells its id.
     *
     * @return such as {@code sg-0123456789abcdef0}
     */
    String id() {
        return group().orElseThrow(() -> gone()).groupId();
    }

    private Ec2Exception gone() {
        return (Ec2Exception) Ec2Exception.builder()
                .message(label() + " is not seen yet")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("InvalidGroup.NotFound")
                        .build())
                .build();
    }

    @Override
    public Optional<Found> find() {
        return group().map(group -> new Found(tags(group), Readiness.READY, group.groupId()));
    }

    @Override
    public void create() {
        var tags = site.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        var vpc = network.vpc();
        ec2().createSecurityGroup(request -> request.groupName(name())
                .description(
                        "Who may connect to the warehouse " + site.launching().id())
                .vpcId(vpc)
                .tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.SECURITY_GROUP)
                        .tags(tags)
                        .build()));
    }

    /** Rules of others are left. */
    @Override
    public void mend(Found found) {
        var there = group().orElseThrow(() -> gone());
        wanted().filter(rule -> there.ipPermissions().stream().noneMatch(held -> holds(held, rule)))
                .forEach(rule -> admit(there.groupId(), rule));
    }

    private Stream<IpPermission> wanted() {
        var told = site.launching();
        var networks = told.admittedNetworks().stream()
                .map(cidr -> cidr.contains(":")
                        ? rule().ipv6Ranges(Ipv6Range.builder().cidrIpv6(cidr).build())
                        : rule().ipRanges(IpRange.builder().cidrIp(cidr).build()));
        var groups = told.admittedGroups().stream()
                .map(group -> rule().userIdGroupPairs(
                                UserIdGroupPair.builder().groupId(group).build()));
        return Stream.concat(networks, groups).map(IpPermission.Builder::build);
    }

    private IpPermission.Builder rule() {
        int port = site.launching().port();
        return IpPermission.builder().ipProtocol("tcp").fromPort(port).toPort(port);
    }

    private static boolean holds(IpPermission held, IpPermission rule) {
        return "tcp".equals(held.ipProtocol())
                && rule.fromPort().equals(held.fromPort())
                && rule.toPort().equals(held.toPort())
                && sources(held).containsAll(sources(rule));
    }

    private static List<String> sources(IpPermission rule) {
        return Stream.of(
                        rule.ipRanges().stream().map(IpRange::cidrIp),
                        rule.ipv6Ranges().stream().map(Ipv6Range::cidrIpv6),
                        rule.userIdGroupPairs().stream().map(UserIdGroupPair::groupId))
                .flatMap(sources -> sources)
                .toList();
    }

    private void admit(String group, IpPermission rule) {
        try {
            ec2().authorizeSecurityGroupIngress(
                            request -> request.groupId(group).ipPermissions(rule));
        } catch (Ec2Exception failure) {
            if (AwsFailure.meaning(failure) != Meaning.EXISTS) {
                throw failure;
            }
        }
    }

    @Override
    public void remove() {
        group().ifPresent(there -> ec2().deleteSecurityGroup(request -> request.groupId(there.groupId())));
    }

    @Override
    public String removal() {
        return "aws ec2 delete-security-group --region " + site.clients().region() + " --group-id "
                + id.orElse("<the id of " + name() + ">");
    }

    @Override
    public List<Resource> others() {
        var known = group().map(SecurityGroup::groupId);
        return described(Network.filter(
                        "tag:" + Ownership.WAREHOUSE, site.launching().id()))
                .stream()
                .filter(group -> site.owns(tags(group)))
                .map(SecurityGroup::groupId)
                .filter(other -> !known.equals(Optional.of(other)))
                .<Resource>map(other -> new SecurityGroupResource(site, network, Optional.of(other)))
                .toList();
    }
}
