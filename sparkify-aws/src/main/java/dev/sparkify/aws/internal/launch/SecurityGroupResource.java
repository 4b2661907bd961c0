package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.internal.launch.LaunchFailure.Meaning;
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
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

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
                "ec2:RevokeSecurityGroupIngress",
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
                        .filter(group -> network.vpcIfAny().equals(Optional.of(group.vpcId())))
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
        return group().map(group -> new Found(tags(group), Readiness.READY, group.groupId(), differences(group)));
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

    /** Those who are not named any more are shut out before others are admitted. Rules of others are left. */
    @Override
    public void mend(Found found) {
        var there = group().orElseThrow(() -> gone());
        superfluous(there).forEach(rule -> shutOut(there.groupId(), rule));
        missing(there).forEach(rule -> admit(there.groupId(), rule));
    }

    private Differences differences(SecurityGroup there) {
        var mended = Stream.concat(
                superfluous(there).map(rule -> "admits " + rule + " no more"),
                missing(there).map(rule -> "admits " + rule));
        var kept = unwanted(there)
                .filter(rule -> !isOurs(rule))
                .map(rule -> "admits " + rule + " by a rule of somebody else; revoke it if nobody needs it");
        return new Differences(kept.toList(), mended.toList(), List.of());
    }

    /** A warehouse keeps its port, whatever is said later: whoever is named still may come to another port, too. */
    private Stream<Admission> superfluous(SecurityGroup there) {
        return unwanted(there).filter(this::isOurs).filter(rule -> wanted().noneMatch(rule::hasSourceOf));
    }

    private Stream<Admission> unwanted(SecurityGroup there) {
        return held(there).filter(rule -> wanted().noneMatch(rule::isSame));
    }

    private Stream<Admission> missing(SecurityGroup there) {
        return wanted().filter(rule -> held(there).noneMatch(rule::isSame));
    }

    private static Stream<Admission> held(SecurityGroup there) {
        return there.ipPermissions().stream().flatMap(Admission::of);
    }

    private Stream<Admission> wanted() {
        var told = site.launching();
        return Stream.concat(told.admittedNetworks().stream(), told.admittedGroups().stream())
                .map(source -> Admission.to(told.port(), source, mark()));
    }

    /** Tells the rules that launches made from those of others; AWS takes few characters. */
    private String mark() {
        return "Admitted by Sparkify to the warehouse " + site.launching().id();
    }

    private boolean isOurs(Admission rule) {
        return rule.remark().equals(mark());
    }

    /** AWS knows a rule by whom it admits, whatever it says. */
    private void shutOut(String group, Admission rule) {
        unless(
                Meaning.GONE,
                () -> ec2().revokeSecurityGroupIngress(request -> request.groupId(group)
                        .ipPermissions(rule.withoutRemark().permission())));
    }

    private void admit(String group, Admission rule) {
        unless(
                Meaning.EXISTS,
                () -> ec2().authorizeSecurityGroupIngress(
                                request -> request.groupId(group).ipPermissions(rule.permission())));
    }

    private static void unless(Meaning done, Runnable call) {
        try {
            call.run();
        } catch (Ec2Exception failure) {
            if (LaunchFailure.meaning(failure) != done) {
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
