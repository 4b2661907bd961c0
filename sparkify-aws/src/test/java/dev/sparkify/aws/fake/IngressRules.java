package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Network.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Is how Amazon EC2 reads rules, and tells them: all of a protocol and its ports as one, networks in its own writing. */
final class IngressRules {
    private IngressRules() {}

    /** Gives rules and their descriptions. */
    static Map<Rule, String> of(List<IpPermission> permissions) {
        var rules = new TreeMap<Rule, String>();
        for (var permission : permissions) {
            Function<String, Rule> rule =
                    source -> new Rule(permission.ipProtocol(), permission.fromPort(), permission.toPort(), source);
            permission
                    .ipRanges()
                    .forEach(range -> rules.put(rule.apply(written(range.cidrIp())), text(range.description())));
            permission
                    .ipv6Ranges()
                    .forEach(range -> rules.put(rule.apply(written(range.cidrIpv6())), text(range.description())));
            permission
                    .userIdGroupPairs()
                    .forEach(pair -> rules.put(rule.apply(pair.groupId()), text(pair.description())));
        }
        return rules;
    }

    private static String text(@Nullable String description) {
        return Objects.requireNonNullElse(description, "");
    }

    /** Only what tests write is known: the last octet goes with a mask of 24 bits. */
    private static String written(String network) {
        if (network.contains(":")) {
            return network.toLowerCase(Locale.ROOT);
        }
        return network.endsWith("/24") ? network.replaceFirst("\\.\\d+/", ".0/") : network;
    }

    static List<IpPermission> shown(Map<Rule, String> ingress) {
        return ingress.keySet().stream()
                .collect(Collectors.groupingBy(rule -> List.of(rule.protocol(), rule.from(), rule.to())))
                .values()
                .stream()
                .map(rules -> shown(rules, ingress))
                .toList();
    }

    private static IpPermission shown(List<Rule> rules, Map<Rule, String> ingress) {
        var first = rules.get(0);
        Function<Rule, @Nullable String> remark = rule -> {
            var text = Objects.requireNonNull(ingress.get(rule));
            return text.isEmpty() ? null : text;
        };
        return IpPermission.builder()
                .ipProtocol(first.protocol())
                .fromPort(first.from())
                .toPort(first.to())
                .userIdGroupPairs(listed(
                        rules,
                        IngressRules::isGroup,
                        rule -> UserIdGroupPair.builder()
                                .groupId(rule.source())
                                .userId(World.ACCOUNT)
                                .description(remark.apply(rule))
                                .build()))
                .ipv6Ranges(listed(
                        rules,
                        rule -> rule.source().contains(":"),
                        rule -> Ipv6Range.builder()
                                .cidrIpv6(rule.source())
                                .description(remark.apply(rule))
                                .build()))
                .ipRanges(listed(
                        rules,
                        rule -> !isGroup(rule) && !rule.source().contains(":"),
                        rule -> IpRange.builder()
                                .cidrIp(rule.source())
                                .description(remark.apply(rule))
                                .build()))
                .build();
    }

    private static boolean isGroup(Rule rule) {
        return rule.source().startsWith("sg-");
    }

    private static <T> List<T> listed(List<Rule> rules, Predicate<Rule> which, Function<Rule, T> shown) {
        return rules.stream().filter(which).map(shown).toList();
    }
}
