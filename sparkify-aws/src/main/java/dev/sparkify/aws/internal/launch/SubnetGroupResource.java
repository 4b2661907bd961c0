package dev.sparkify.aws.internal.launch;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroup;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroupNotFoundException;

/** Is the group of the subnets in which a cluster lies. */
final class SubnetGroupResource implements Resource {
    private final Site site;
    private final Network network;
    private final String name;

    private SubnetGroupResource(Site site, Network network, String name) {
        this.site = site;
        this.network = network;
        this.name = name;
    }

    SubnetGroupResource(Site site, Network network) {
        this(site, network, "sparkify-" + site.launching().id());
    }

    private RedshiftClient redshift() {
        return site.clients().redshift();
    }

    /**
     * Tells its name.
     *
     * @return the name
     */
    String name() {
        return name;
    }

    @Override
    public String label() {
        return "subnet group " + name;
    }

    @Override
    public List<String> properties() {
        return List.of("of " + String.join(", ", network.subnets()));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "redshift:DescribeClusterSubnetGroups",
                "redshift:CreateClusterSubnetGroup",
                "redshift:CreateTags",
                "redshift:DeleteClusterSubnetGroup",
                "ec2:DescribeVpcs",
                "ec2:DescribeSubnets",
                "sts:GetCallerIdentity");
    }

    @Override
    public Optional<Found> find() {
        try {
            return redshift()
                    .describeClusterSubnetGroups(request -> request.clusterSubnetGroupName(name))
                    .clusterSubnetGroups()
                    .stream()
                    .findFirst()
                    .map(SubnetGroupResource::found);
        } catch (ClusterSubnetGroupNotFoundException none) {
            return Optional.empty();
        }
    }

    private static Found found(ClusterSubnetGroup group) {
        return new Found(RedshiftTags.of(group.tags()), Readiness.READY, "");
    }

    @Override
    public void create() {
        var subnets = network.subnets();
        var tags = RedshiftTags.of(site.tags());
        redshift()
                .createClusterSubnetGroup(request -> request.clusterSubnetGroupName(name)
                        .description("Where the warehouse " + site.launching().id() + " lies")
                        .subnetIds(subnets)
                        .tags(tags));
    }

    @Override
    public void remove() {
        redshift().deleteClusterSubnetGroup(request -> request.clusterSubnetGroupName(name));
    }

    @Override
    public String removal() {
        return "aws redshift delete-cluster-subnet-group --region "
                + site.clients().region() + " --cluster-subnet-group-name " + name;
    }

    /** AWS finds those that carry the key or the value. */
    @Override
    public List<Resource> others() {
        return redshift()
                .describeClusterSubnetGroupsPaginator(request -> request.tagKeys(Ownership.WAREHOUSE)
                        .tagValues(site.launching().id()))
                .clusterSubnetGroups()
                .stream()
                .filter(group -> !group.clusterSubnetGroupName().equals(name))
                .filter(group -> site.owns(RedshiftTags.of(group.tags())))
                .<Resource>map(group -> new SubnetGroupResource(site, network, group.clusterSubnetGroupName()))
                .toList();
    }
}
