package dev.sparkify.aws.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.redshift.model.ClusterSubnetGroupNotFoundException;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;

/** Is what Amazon Redshift holds: clusters, subnet groups, snapshots. */
final class Clusters {
    static final class Held {
        final String id;
        final String nodeType;
        final int nodes;
        final String database;
        final String user;
        final int port;
        final String subnetGroup;
        final boolean isPublic;
        final String key;
        final Instant made;
        boolean isManaged;
        List<String> groups;
        String status = "creating";
        boolean hasEndpoint;
        boolean answers;
        boolean isBusy;
        String secret = "";
        String defaultRole = "";
        final Map<String, String> roles = new TreeMap<>();
        final Map<String, String> tags = new TreeMap<>();

        Held(CreateClusterRequest request, Instant made) {
            this.id = request.clusterIdentifier();
            this.nodeType = request.nodeType();
            this.nodes = request.numberOfNodes() == null ? 1 : request.numberOfNodes();
            this.database = request.dbName() == null ? "dev" : request.dbName();
            this.user = request.masterUsername();
            this.port = request.port() == null ? 5439 : request.port();
            this.subnetGroup = request.clusterSubnetGroupName();
            this.isPublic = Boolean.TRUE.equals(request.publiclyAccessible());
            this.key = request.kmsKeyId() == null ? "" : request.kmsKeyId();
            this.made = made;
            this.isManaged = Boolean.TRUE.equals(request.manageMasterPassword());
            this.groups = List.copyOf(request.vpcSecurityGroupIds());
        }

        String arn() {
            return World.arn("redshift", "cluster:" + id);
        }
    }

    static final class SubnetGroup {
        final String name;
        final String description;
        List<String> subnets;
        final Map<String, String> tags = new TreeMap<>();

        SubnetGroup(String name, String description, List<String> subnets) {
            this.name = name;
            this.description = description;
            this.subnets = subnets;
        }

        String arn() {
            return World.arn("redshift", "subnetgroup:" + name);
        }
    }

    record Taken(String name, String cluster, Map<String, String> tags) {
        String arn() {
            return World.arn("redshift", "snapshot:" + cluster + "/" + name);
        }
    }

    private final World world;
    private final Network network;
    private final Secrets secrets;
    final Map<String, Held> held = new TreeMap<>();
    final Map<String, SubnetGroup> subnetGroups = new TreeMap<>();
    final Map<String, Taken> snapshots = new TreeMap<>();

    Clusters(World world, Network network, Secrets secrets) {
        this.world = world;
        this.network = network;
        this.secrets = secrets;
    }

    SubnetGroup subnetGroup(String name) {
        var group = subnetGroups.get(name);
        if (group == null) {
            throw Refusal.of(
                    ClusterSubnetGroupNotFoundException.builder(),
                    400,
                    "ClusterSubnetGroupNotFoundFault",
                    "Subnet group " + name + " not found");
        }
        return group;
    }

    void after(Held cluster, Duration duration, Runnable happening) {
        world.after(duration, () -> {
            if (held.get(cluster.id) == cluster) {
                happening.run();
            }
        });
    }

    void begin(Held cluster) {
        held.put(cluster.id, cluster);
        var subnet = subnetGroup(cluster.subnetGroup).subnets.get(0);
        network.interfaces.put(
                "cluster " + cluster.id,
                new Network.Interface("cluster " + cluster.id, List.copyOf(cluster.groups), subnet));
        if (cluster.isManaged) {
            after(
                    cluster,
                    Pace.SECRET_MADE,
                    () -> cluster.secret = secrets.manage("redshift!" + cluster.id + "-" + cluster.user, cluster.user));
        }
        after(cluster, Pace.CLUSTER_MADE, () -> {
            if (cluster.status.equals("creating")) {
                becomeAvailable(cluster);
            }
        });
    }

    void becomeAvailable(Held cluster) {
        cluster.status = "available";
        after(cluster, Pace.ENDPOINT_TOLD, () -> cluster.hasEndpoint = true);
        after(cluster, Pace.ROLE_IN_SYNC, () -> cluster.roles.replaceAll((arn, state) -> "in-sync"));
        after(cluster, Pace.FIRST_QUERY, () -> cluster.answers = true);
    }

    /** Lets a status end after a while, if it still holds. */
    void pass(Held cluster, String status, Duration duration, Runnable next) {
        cluster.status = status;
        after(cluster, duration, () -> {
            if (cluster.status.equals(status)) {
                next.run();
            }
        });
    }

    void end(Held cluster) {
        pass(cluster, "deleting", Pace.DELETED, () -> {
            held.remove(cluster.id);
            secrets.forget(cluster.secret);
            world.after(Pace.INTERFACE_GONE, () -> {
                if (!held.containsKey(cluster.id)) {
                    network.interfaces.remove("cluster " + cluster.id);
                }
            });
        });
    }

    List<Holding> holdings() {
        var all = new ArrayList<Holding>();
        held.values()
                .forEach(cluster ->
                        all.add(new Holding("cluster", cluster.id, cluster.tags, facts(cluster), cluster.made + "")));
        subnetGroups
                .values()
                .forEach(group -> all.add(
                        new Holding("subnet group", group.name, group.tags, group.description + " " + group.subnets)));
        snapshots
                .values()
                .forEach(snapshot ->
                        all.add(new Holding("snapshot", snapshot.name(), snapshot.tags(), snapshot.cluster())));
        return all;
    }

    private String facts(Held cluster) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("status", cluster.status);
        facts.put("nodes", cluster.nodes + " " + cluster.nodeType);
        facts.put("database", cluster.database + " of " + cluster.user + " on " + cluster.port);
        facts.put("subnets", cluster.subnetGroup);
        facts.put("groups", network.names(cluster.groups));
        facts.put("public", cluster.isPublic);
        facts.put("key", cluster.key);
        facts.put("managed", cluster.isManaged);
        facts.put("roles", cluster.roles + " default " + cluster.defaultRole);
        return facts.toString();
    }
}
