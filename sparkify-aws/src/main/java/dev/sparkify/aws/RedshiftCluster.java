package dev.sparkify.aws;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.ClusterEstate;
import dev.sparkify.aws.internal.launch.Estate;
import dev.sparkify.aws.internal.launch.LaunchSettings;
import dev.sparkify.aws.internal.launch.Nodes;
import dev.sparkify.aws.internal.launch.Ownership;
import dev.sparkify.aws.internal.launch.Site;
import java.util.Optional;

/** Is a provisioned cluster: by default one node {@code ra3.large}. */
public final class RedshiftCluster extends LaunchedRedshift<RedshiftCluster> {
    private final Nodes nodes;

    private RedshiftCluster(Settings settings, LaunchSettings launching, Nodes nodes) {
        super(settings, launching);
        this.nodes = nodes;
    }

    static RedshiftCluster of(String id, Optional<String> finalSnapshot) {
        return new RedshiftCluster(Settings.defaults(), LaunchSettings.of(id, finalSnapshot), Nodes.DEFAULT);
    }

    /**
     * Says what it is made of. By default one node {@code ra3.large}.
     *
     * @param type {@code ra3.large}, {@code ra3.xlplus} or {@code rg.large} with 1 to 16 nodes, {@code rg.xlarge} with 2 to 16,
     *     {@code ra3.4xlarge} or {@code rg.4xlarge} with 2 to 32, {@code ra3.16xlarge} or {@code rg.12xlarge} with 2 to 128;
     *     https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html
     * @param count how many
     * @return the new platform
     * @throws dev.sparkify.error.InputException if there is no such type any more, or no cluster has that many of it
     */
    public RedshiftCluster nodes(String type, int count) {
        return new RedshiftCluster(settings(), launching(), Nodes.of(type, count));
    }

    @Override
    RedshiftCluster with(Settings changed) {
        return new RedshiftCluster(changed, launching(), nodes);
    }

    @Override
    RedshiftCluster with(LaunchSettings changed) {
        return new RedshiftCluster(settings(), changed, nodes);
    }

    @Override
    Estate estate(AwsClients clients) {
        return ClusterEstate.of(new Site(clients, settings(), launching(), Ownership.Kind.CLUSTER), nodes);
    }
}
