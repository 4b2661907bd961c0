package dev.sparkify.aws.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Is Amazon EC2: a default VPC and another one, subnets, security groups, and interfaces of clusters and workgroups. */
final class Network {
    static final String DEFAULT_VPC = "vpc-0000default";
    static final String OTHER_VPC = "vpc-0000000other";

    /** Is a subnet. */
    record Net(String id, String vpc, String zone, boolean isDefault) {}

    /** Is a rule of ingress: a network, or a group by its id. */
    record Rule(String protocol, int from, int to, String source) implements Comparable<Rule> {
        @Override
        public int compareTo(Rule other) {
            return toString().compareTo(other.toString());
        }
    }

    static final class Group {
        final String id;
        final String name;
        final String vpc;
        final String description;
        final Map<String, String> tags = new TreeMap<>();
        /** Rules with what they say of themselves. */
        final Map<Rule, String> ingress = new TreeMap<>();

        Group(String id, String name, String vpc, String description) {
            this.id = id;
            this.name = name;
            this.vpc = vpc;
            this.description = description;
        }
    }

    /** Is what binds a cluster or workgroup to its groups and subnets. */
    record Interface(String owner, List<String> groups, String subnet) {}

    final Map<String, Group> groups = new TreeMap<>();
    final Map<String, Interface> interfaces = new TreeMap<>();
    final List<Net> nets = List.of(
            new Net("subnet-0000000a1", DEFAULT_VPC, "us-west-2a", true),
            new Net("subnet-0000000a2", DEFAULT_VPC, "us-west-2a", false),
            new Net("subnet-0000000b1", DEFAULT_VPC, "us-west-2b", true),
            new Net("subnet-0000000c1", DEFAULT_VPC, "us-west-2c", true),
            new Net("subnet-0000000d1", DEFAULT_VPC, "us-west-2d", true),
            new Net("subnet-000000oa1", OTHER_VPC, "us-west-2a", false),
            new Net("subnet-000000ob1", OTHER_VPC, "us-west-2b", false));
    private boolean hasDefault = true;

    Network() {
        for (var vpc : List.of(DEFAULT_VPC, OTHER_VPC)) {
            var group = new Group("sg-" + vpc.substring(8), "default", vpc, "default VPC security group");
            group.ingress.put(new Rule("-1", -1, -1, group.id), "");
            groups.put(group.id, group);
        }
    }

    void forgetDefaultVpc() {
        hasDefault = false;
    }

    void rememberDefaultVpc() {
        hasDefault = true;
    }

    boolean isDefault(String vpc) {
        return hasDefault && vpc.equals(DEFAULT_VPC);
    }

    List<String> vpcs() {
        return hasDefault ? List.of(OTHER_VPC, DEFAULT_VPC) : List.of(OTHER_VPC);
    }

    List<Net> nets() {
        return nets.stream().filter(net -> vpcs().contains(net.vpc())).toList();
    }

    String vpc(String subnet) {
        return nets.stream()
                .filter(net -> net.id().equals(subnet))
                .findFirst()
                .orElseThrow()
                .vpc();
    }

    boolean isUsed(Group group) {
        return interfaces.values().stream().anyMatch(used -> used.groups().contains(group.id))
                || groups.values().stream()
                        .anyMatch(other -> other != group
                                && other.ingress.keySet().stream()
                                        .anyMatch(rule -> rule.source().equals(group.id)));
    }

    String defaultGroup(String vpc) {
        return groups.values().stream()
                .filter(group -> group.vpc.equals(vpc) && group.name.equals("default"))
                .findFirst()
                .orElseThrow()
                .id;
    }

    /** Names groups as holdings do. */
    List<String> names(List<String> ids) {
        return ids.stream()
                .map(id -> groups.containsKey(id) ? groups.get(id).name : id)
                .toList();
    }

    List<Holding> holdings() {
        var held = new ArrayList<Holding>();
        groups.values().forEach(group -> {
            var rules = group.ingress.keySet().stream()
                    .map(rule -> rule.protocol() + " " + rule.from() + "-" + rule.to() + " from "
                            + names(List.of(rule.source())))
                    .toList();
            held.add(new Holding(
                    "security group",
                    group.name,
                    group.tags,
                    group.vpc + " " + group.description + " " + rules,
                    group.id));
        });
        interfaces
                .values()
                .forEach(used -> held.add(
                        new Holding("interface", used.owner(), Map.of(), used.subnet() + " " + names(used.groups()))));
        return held;
    }
}
