package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.LaunchPlan;
import dev.sparkify.aws.WarehouseStatus;
import dev.sparkify.error.RetryableException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.ClusterIamRole;

/** Is all that a warehouse on a provisioned cluster has in AWS: role, security group, subnet group, cluster. */
public final class ClusterEstate extends ResourceEstate {
    private final Nodes nodes;
    private final Network network;
    private final List<Resource> rest;
    private final ClusterResource cluster;

    private ClusterEstate(Site site, Nodes nodes) {
        super(site);
        this.nodes = nodes;
        this.network = new Network(site);
        var group = new SecurityGroupResource(site, network);
        var subnets = new SubnetGroupResource(site, network);
        this.cluster = new ClusterResource(site, new ClusterResource.Parts(nodes, this::roles, group, subnets));
        this.rest = List.of(group, subnets, cluster);
    }

    /**
     * Calls nobody yet.
     *
     * @param site of the warehouse
     * @param nodes of its cluster
     * @return all that it has
     */
    public static ClusterEstate of(Site site, Nodes nodes) {
        return new ClusterEstate(site, nodes);
    }

    @Override
    List<Resource> rest() {
        return rest;
    }

    @Override
    Resource engine() {
        return cluster;
    }

    /** What would be refused is refused before anything is made. */
    @Override
    Launch launching() {
        var launch = super.launching();
        launch.asked("look for the subnets of", cluster, network::subnets);
        return launch;
    }

    @Override
    public LaunchPlan plan() {
        var steps = launching().steps();
        var there = asked().filter(this::stays).flatMap(ClusterStates::nodes).orElse(nodes);
        return new LaunchPlan(
                steps, site().launching().prices().ofCluster(site().clients().region(), there.type(), there.count()));
    }

    private boolean stays(Cluster there) {
        var found = ClusterStates.found(there);
        return site().owns(found.tags()) && found.readiness() != Resource.Readiness.GOING;
    }

    /** The administrator logs in by temporary credentials, so whoever loads needs no password. */
    @Override
    public Database database() {
        var there = own();
        var found = ClusterStates.found(there);
        return switch (found.readiness()) {
            case READY ->
                Database.cluster(there.clusterIdentifier())
                        .as(new Database.User(there.masterUsername()))
                        .at(endpoint(there));
            case COMING -> throw coming(there);
            case PAUSED -> throw unusable("is paused; resume it with resume()");
            case GOING -> throw unusable("is being removed; provision it again when it is gone");
            case BROKEN ->
                throw unusable("cannot be used: AWS says «" + found.said() + "»; repair it, or tear it down");
        };
    }

    private RetryableException coming(Cluster there) {
        return new RetryableException(
                "The " + cluster.label() + " is still "
                        + ClusterStates.found(there).said()
                        + Optional.ofNullable(there.clusterCreateTime())
                                .map(since -> ", since " + since)
                                .orElse("")
                        + "; ask again, or wait with launch()",
                null);
    }

    private Cluster own() {
        return own(asked());
    }

    private Cluster own(Optional<Cluster> found) {
        return checked(found).orElseThrow(this::absent);
    }

    private Optional<Cluster> asked() {
        return asking().asked("look for", cluster, cluster::cluster);
    }

    private Optional<Cluster> checked(Optional<Cluster> found) {
        found.map(ClusterStates::found).ifPresent(this::demandOwn);
        return found;
    }

    @Override
    public WarehouseStatus status() {
        var present = present();
        return checked(asked())
                .map(known -> status(known, present))
                .orElseGet(() -> new WarehouseStatus(
                        site().launching().id(),
                        WarehouseStatus.State.ABSENT,
                        "none",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        present));
    }

    private WarehouseStatus status(Cluster there, List<String> present) {
        var found = ClusterStates.found(there);
        return new WarehouseStatus(
                site().launching().id(),
                ClusterStates.state(found.readiness()),
                found.said(),
                Optional.ofNullable(there.clusterCreateTime()),
                ClusterStates.endpoint(there),
                there.iamRoles().stream().map(ClusterIamRole::iamRoleArn).toList(),
                Ownership.expiry(found.tags()),
                present);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint(own());
    }

    private Endpoint endpoint(Cluster there) {
        return ClusterStates.endpoint(there).orElseThrow(() -> coming(there));
    }

    @Override
    public void pause() {
        asking().awaited("pause", cluster, this::paused);
    }

    private Optional<Cluster> paused() {
        var there = own(cluster.cluster());
        return switch (ClusterStates.found(there).readiness()) {
            case PAUSED -> Optional.of(there);
            case READY -> {
                cluster.pause();
                yield Optional.empty();
            }
            case COMING -> Optional.empty();
            case GOING, BROKEN -> throw unusable("cannot be paused: AWS says «" + there.clusterStatus() + "»");
        };
    }

    @Override
    public void resume() {
        asking().awaited("resume", cluster, this::resumed);
    }

    private Optional<Cluster> resumed() {
        var there = own(cluster.cluster());
        return switch (ClusterStates.found(there).readiness()) {
            case READY -> Optional.of(there);
            case PAUSED -> {
                cluster.resume();
                yield Optional.empty();
            }
            case COMING -> Optional.empty();
            case GOING, BROKEN -> throw unusable("cannot be resumed: AWS says «" + there.clusterStatus() + "»");
        };
    }
}
