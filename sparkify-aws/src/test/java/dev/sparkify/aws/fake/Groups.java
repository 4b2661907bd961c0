package dev.sparkify.aws.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Is what Redshift Serverless holds: namespaces, workgroups, usage limits, snapshots. */
final class Groups {
    static final class Space {
        final String name;
        final String user;
        final String database;
        final String key;
        final Instant made;
        boolean isManaged;
        String status = "AVAILABLE";
        String secret = "";
        String defaultRole = "";
        List<String> roles = List.of();
        final Map<String, String> tags = new TreeMap<>();

        Space(String name, String user, String database, String key, Instant made) {
            this.name = name;
            this.user = user;
            this.database = database;
            this.key = key;
            this.made = made;
        }

        String arn() {
            return World.arn("redshift-serverless", "namespace/" + name);
        }
    }

    static final class Work {
        final String name;
        final String space;
        final Instant made;
        int base;
        int most;
        final int port;
        final boolean isPublic;
        List<String> groups;
        final List<String> subnets;
        String status = "CREATING";
        boolean hasEndpoint;
        boolean answers;
        final Map<String, String> tags = new TreeMap<>();

        Work(
                String name,
                String space,
                Instant made,
                int port,
                boolean isPublic,
                List<String> groups,
                List<String> subnets) {
            this.name = name;
            this.space = space;
            this.made = made;
            this.port = port;
            this.isPublic = isPublic;
            this.groups = groups;
            this.subnets = subnets;
        }

        String arn() {
            return World.arn("redshift-serverless", "workgroup/" + name);
        }
    }

    record Limit(String id, String work, String type, String period, long amount, String breach) {
        String arn() {
            return World.arn("redshift-serverless", "usagelimit/" + id);
        }
    }

    private final World world;
    private final Network network;
    private final Secrets secrets;
    final Map<String, Space> spaces = new TreeMap<>();
    final Map<String, Work> works = new TreeMap<>();
    final Map<String, Limit> limits = new TreeMap<>();
    final Map<String, String> snapshots = new TreeMap<>();

    Groups(World world, Network network, Secrets secrets) {
        this.world = world;
        this.network = network;
        this.secrets = secrets;
    }

    Space space(String name) {
        var space = spaces.get(name);
        if (space == null) {
            throw ServerlessRules.missing("Namespace " + name + " not found.");
        }
        return space;
    }

    Work work(String name) {
        var work = works.get(name);
        if (work == null) {
            throw ServerlessRules.missing("Workgroup " + name + " not found.");
        }
        return work;
    }

    void begin(Space space) {
        spaces.put(space.name, space);
        if (space.isManaged) {
            space.secret = secrets.manage("redshift!" + space.name + "-" + space.user, space.user);
        }
    }

    void begin(Work work) {
        works.put(work.name, work);
        network.interfaces.put(
                "workgroup " + work.name,
                new Network.Interface("workgroup " + work.name, work.groups, work.subnets.get(0)));
        world.after(Pace.WORKGROUP_MADE, () -> {
            if (works.get(work.name) == work && work.status.equals("CREATING")) {
                work.status = "AVAILABLE";
                world.after(Pace.ENDPOINT_TOLD, () -> work.hasEndpoint = true);
                world.after(Pace.FIRST_QUERY, () -> work.answers = true);
            }
        });
    }

    void change(Space space) {
        space.status = "MODIFYING";
        world.after(Pace.NAMESPACE_CHANGED, () -> {
            if (space.status.equals("MODIFYING")) {
                space.status = "AVAILABLE";
            }
        });
    }

    void change(Work work) {
        work.status = "MODIFYING";
        world.after(Pace.CHANGED, () -> {
            if (work.status.equals("MODIFYING")) {
                work.status = "AVAILABLE";
            }
        });
    }

    void end(Work work) {
        work.status = "DELETING";
        work.answers = false;
        world.after(Pace.DELETED, () -> {
            works.remove(work.name);
            limits.values().removeIf(limit -> limit.work().equals(work.arn()));
            world.after(Pace.INTERFACE_GONE, () -> {
                if (!works.containsKey(work.name)) {
                    network.interfaces.remove("workgroup " + work.name);
                }
            });
        });
    }

    void end(Space space) {
        space.status = "DELETING";
        world.after(Pace.NAMESPACE_DELETED, () -> {
            spaces.remove(space.name);
            secrets.forget(space.secret);
        });
    }

    List<Holding> holdings() {
        var all = new ArrayList<Holding>();
        spaces.values()
                .forEach(space -> all.add(new Holding(
                        "namespace",
                        space.name,
                        space.tags,
                        String.join(
                                " ",
                                space.status,
                                space.user,
                                space.database,
                                space.key,
                                "managed " + space.isManaged,
                                space.roles + " default " + space.defaultRole),
                        space.made + "")));
        works.values()
                .forEach(work -> all.add(new Holding(
                        "workgroup",
                        work.name,
                        work.tags,
                        String.join(
                                " ",
                                work.status,
                                work.space,
                                work.base + "-" + work.most,
                                "on " + work.port,
                                "public " + work.isPublic,
                                network.names(work.groups) + " " + work.subnets),
                        work.made + "")));
        limits.values()
                .forEach(limit -> all.add(new Holding(
                        "usage limit",
                        limit.work(),
                        Map.of(),
                        String.join(" ", limit.type(), limit.period(), limit.amount() + "", limit.breach()),
                        limit.id())));
        snapshots.forEach((name, space) -> all.add(new Holding("serverless snapshot", name, Map.of(), space)));
        return all;
    }
}
