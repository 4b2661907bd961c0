package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.launch.Belonging.Rank;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;

/**
 * Finds all that carries the tags of warehouses in an account and region, without knowing any of them. Roles are those of
 * the whole account. Calls throw what the SDK throws.
 */
final class Belongings {
    private static final Filter TAGGED =
            Filter.builder().name("tag-key").values(Ownership.WAREHOUSE).build();

    private final AwsClients clients;

    Belongings(AwsClients clients) {
        this.clients = clients;
    }

    List<Belonging> all() {
        return Stream.of(clusters(), workgroups(), namespaces(), subnetGroups(), securityGroups(), roles())
                .flatMap(found -> found)
                .filter(found -> found.isOf(clients.region()))
                .toList();
    }

    private Stream<Belonging> clusters() {
        return clients
                .redshift()
                .describeClustersPaginator(request -> request.tagKeys(Ownership.WAREHOUSE))
                .clusters()
                .stream()
                .map(cluster -> new Belonging(
                        Rank.COMPUTE, "cluster " + cluster.clusterIdentifier(), RedshiftTags.of(cluster.tags())));
    }

    private Stream<Belonging> subnetGroups() {
        return clients
                .redshift()
                .describeClusterSubnetGroupsPaginator(request -> request.tagKeys(Ownership.WAREHOUSE))
                .clusterSubnetGroups()
                .stream()
                .map(group -> new Belonging(
                        Rank.ACCESSORY,
                        "subnet group " + group.clusterSubnetGroupName(),
                        RedshiftTags.of(group.tags())));
    }

    private Stream<Belonging> workgroups() {
        return clients.serverless().listWorkgroupsPaginator(request -> {}).workgroups().stream()
                .flatMap(there -> serverless(Rank.COMPUTE, "workgroup " + there.workgroupName(), there.workgroupArn()));
    }

    private Stream<Belonging> namespaces() {
        return clients.serverless().listNamespacesPaginator(request -> {}).namespaces().stream()
                .flatMap(there -> serverless(Rank.STORAGE, "namespace " + there.namespaceName(), there.namespaceArn()));
    }

    private Stream<Belonging> serverless(Rank rank, String label, String arn) {
        try {
            return Stream.of(new Belonging(rank, label, ServerlessTags.of(clients.serverless(), arn)));
        } catch (ResourceNotFoundException goneMeanwhile) {
            return Stream.empty();
        }
    }

    private Stream<Belonging> securityGroups() {
        return clients
                .ec2()
                .describeSecurityGroupsPaginator(request -> request.filters(TAGGED))
                .securityGroups()
                .stream()
                .map(group -> new Belonging(
                        Rank.ACCESSORY, "security group " + group.groupName(), SecurityGroupResource.tags(group)));
    }

    private Stream<Belonging> roles() {
        return clients.iam().listRolesPaginator(request -> request.pathPrefix(RoleResource.PATH)).roles().stream()
                .map(Role::roleName)
                .flatMap(this::role);
    }

    /** Lists of roles do not tell tags. */
    private Stream<Belonging> role(String name) {
        try {
            var role = clients.iam().getRole(request -> request.roleName(name)).role();
            return Stream.of(new Belonging(Rank.ACCESSORY, "role " + name, RoleResource.tags(role)));
        } catch (NoSuchEntityException goneMeanwhile) {
            return Stream.empty();
        }
    }
}
