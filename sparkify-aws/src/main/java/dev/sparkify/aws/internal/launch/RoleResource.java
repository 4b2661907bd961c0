package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.aws.access.Partition;
import dev.sparkify.aws.access.TrustPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * Is the role by which a warehouse reads its sources, with its policy: it may do that, and nothing else. Roles are of all
 * regions, so it is called after the region, too.
 */
final class RoleResource implements Resource {
    static final String PATH = "/sparkify/";
    private static final String POLICY = "sparkify-load";
    private static final int LONGEST_NAME = 64;

    private final Site site;
    private final String name;

    private RoleResource(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    RoleResource(Site site) {
        this(site, site.launching().roleName().orElseGet(() -> named(site)));
    }

    private static String named(Site site) {
        var whole = "sparkify-" + site.launching().id() + "-" + site.clients().region();
        var hash = "-" + Integer.toHexString(whole.hashCode());
        return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME - hash.length()) + hash;
    }

    private IamClient iam() {
        return site.clients().iam();
    }

    @Override
    public String label() {
        return "role " + name;
    }

    @Override
    public List<String> properties() {
        var told = site.launching();
        var properties = new ArrayList<String>();
        properties.add("trusts " + (site.kind() == Ownership.Kind.CLUSTER ? "Redshift" : "Redshift Serverless"));
        add(properties, "reads", told.reading().stream().map(S3Prefix::uri));
        add(properties, "reads documents in", documents().stream());
        add(properties, "writes exports to", told.exporting().stream().map(S3Prefix::uri));
        add(properties, "decrypts by", told.sourceKeys().stream());
        return policy().isPresent() ? properties : List.of(properties.get(0), "may read and write nothing");
    }

    private static void add(List<String> properties, String verb, Stream<String> places) {
        places.forEach(place -> properties.add(verb + " " + place));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "iam:GetRole",
                "iam:CreateRole",
                "iam:TagRole",
                "iam:PutRolePolicy",
                "iam:ListRoles",
                "iam:ListRolePolicies",
                "iam:ListAttachedRolePolicies",
                "iam:ListInstanceProfilesForRole",
                "iam:DetachRolePolicy",
                "iam:DeleteRolePolicy",
                "iam:RemoveRoleFromInstanceProfile",
                "iam:DeleteRole",
                "sts:GetCallerIdentity");
    }

    private Optional<Role> role() {
        try {
            return Optional.of(iam().getRole(request -> request.roleName(name)).role());
        } catch (NoSuchEntityException none) {
            return Optional.empty();
        }
    }

    /**
     * Tells its name to AWS.
     *
     * @return the ARN
     */
    String arn() {
        return iam().getRole(request -> request.roleName(name)).role().arn();
    }

    @Override
    public Optional<Found> find() {
        return role().map(role -> new Found(tags(role), Readiness.READY, ""));
    }

    static Map<String, String> tags(Role role) {
        return role.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    }

    @Override
    public void create() {
        var tags = site.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        iam().createRole(request -> request.path(PATH)
                .roleName(name)
                .description(
                        "Lets Redshift load the warehouse " + site.launching().id())
                .assumeRolePolicyDocument(trust().document())
                .tags(tags));
    }

    private TrustPolicy trust() {
        return switch (site.kind()) {
            case CLUSTER -> TrustPolicy.cluster();
            case SERVERLESS -> TrustPolicy.serverless();
        };
    }

    /** What was told of no place is no reason to take rights away. */
    @Override
    public void mend(Found found) {
        policy().ifPresent(policy -> iam().putRolePolicy(
                        request -> request.roleName(name).policyName(POLICY).policyDocument(policy)));
    }

    /**
     * Writes down what it may do.
     *
     * @return JSON; empty: nothing
     * @throws dev.sparkify.error.InputException if documents or exports lie within data, or the policy is too long
     */
    Optional<String> policy() {
        var told = site.launching();
        if (told.reading().isEmpty()
                && told.exporting().isEmpty()
                && documents().isEmpty()) {
            return Optional.empty();
        }
        var places = LoadPolicy.of(told.reading(), told.exporting()).in(partition());
        var read = documents().map(folder -> places.readingDocumentsIn(Location.of(folder)));
        return Optional.of(decrypting(read.orElse(places)).inlinePolicy());
    }

    private LoadPolicy decrypting(LoadPolicy policy) {
        var keys = site.launching().sourceKeys();
        return keys.isEmpty()
                ? policy
                : policy.sourcesEncryptedBy(
                        keys.get(0), keys.subList(1, keys.size()).toArray(String[]::new));
    }

    private Optional<String> documents() {
        return site.settings().copying().documents().map(place -> place.uri());
    }

    private Partition partition() {
        var region = site.clients().region();
        if (region.startsWith("cn-")) {
            return Partition.CHINA;
        }
        return region.startsWith("us-gov-") ? Partition.GOVERNMENT : Partition.COMMERCIAL;
    }

    /** IAM removes no role that has policies, or is in a profile. */
    @Override
    public void remove() {
        iam().listAttachedRolePoliciesPaginator(request -> request.roleName(name))
                .attachedPolicies()
                .forEach(policy ->
                        iam().detachRolePolicy(request -> request.roleName(name).policyArn(policy.policyArn())));
        iam().listRolePoliciesPaginator(request -> request.roleName(name))
                .policyNames()
                .forEach(policy ->
                        iam().deleteRolePolicy(request -> request.roleName(name).policyName(policy)));
        iam().listInstanceProfilesForRolePaginator(request -> request.roleName(name))
                .instanceProfiles()
                .forEach(profile -> iam().removeRoleFromInstanceProfile(
                                request -> request.roleName(name).instanceProfileName(profile.instanceProfileName())));
        iam().deleteRole(request -> request.roleName(name));
    }

    @Override
    public String removal() {
        return "aws iam delete-role --role-name " + name + " (after `aws iam delete-role-policy --role-name " + name
                + " --policy-name " + POLICY + "`)";
    }

    @Override
    public List<Resource> others() {
        return iam().listRolesPaginator(request -> request.pathPrefix(PATH)).roles().stream()
                .filter(role -> !role.roleName().equals(name))
                .map(role -> new RoleResource(site, role.roleName()))
                .filter(role ->
                        role.find().filter(found -> site.owns(found.tags())).isPresent())
                .<Resource>map(role -> role)
                .toList();
    }
}
