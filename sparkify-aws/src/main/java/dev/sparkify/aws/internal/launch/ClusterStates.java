package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.WarehouseStatus.State;
import dev.sparkify.aws.internal.launch.Resource.Found;
import dev.sparkify.aws.internal.launch.Resource.Readiness;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.redshift.model.Cluster;

/**
 * Says what the states of a cluster mean. Source:
 * https://docs.aws.amazon.com/redshift/latest/APIReference/API_Cluster.html
 */
final class ClusterStates {
    private static final Set<String> GOING = Set.of("deleting", "final-snapshot");
    private static final Set<String> BROKEN = Set.of("hardware-failure", "storage-full");
    private static final String IN_SYNC = "in-sync";

    private ClusterStates() {}

    /** States that are not known come and go by themselves, as far as is known. */
    static Found found(Cluster cluster) {
        var tags = RedshiftTags.of(cluster.tags());
        var status = String.valueOf(cluster.clusterStatus());
        if (status.startsWith("available")) {
            return available(cluster, status);
        } else if (GOING.contains(status)) {
            return new Found(tags, Readiness.GOING, status);
        } else if (status.equals("paused")) {
            return new Found(tags, Readiness.PAUSED, status);
        } else if (BROKEN.contains(status) || status.startsWith("incompatible-")) {
            return new Found(tags, Readiness.BROKEN, status);
        }
        return new Found(tags, Readiness.COMING, status);
    }

    private static Found available(Cluster cluster, String status) {
        var tags = RedshiftTags.of(cluster.tags());
        if (endpoint(cluster).isEmpty()) {
            return new Found(tags, Readiness.COMING, status + ", without an endpoint yet");
        }
        return cluster.iamRoles().stream()
                .filter(role -> role.applyStatus() != null && !IN_SYNC.equals(role.applyStatus()))
                .findFirst()
                .map(role -> new Found(
                        tags, Readiness.COMING, status + ", role " + role.iamRoleArn() + " " + role.applyStatus()))
                .orElseGet(() -> new Found(tags, Readiness.READY, status));
    }

    /** AWS tells none as long as a cluster is created. */
    static Optional<Endpoint> endpoint(Cluster cluster) {
        return Optional.ofNullable(cluster.endpoint())
                .filter(there -> there.address() != null && there.port() != null)
                .map(there -> new Endpoint(there.address(), there.port(), cluster.dbName()));
    }

    /** Tells what it is made of, where AWS does. */
    static Optional<Nodes> nodes(Cluster cluster) {
        return cluster.nodeType() == null || cluster.numberOfNodes() == null
                ? Optional.empty()
                : Optional.of(new Nodes(cluster.nodeType(), cluster.numberOfNodes()));
    }

    static State state(Readiness readiness) {
        return switch (readiness) {
            case COMING -> State.COMING;
            case READY -> State.AVAILABLE;
            case PAUSED -> State.PAUSED;
            case GOING -> State.GOING;
            case BROKEN -> State.BROKEN;
        };
    }
}
