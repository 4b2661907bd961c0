package dev.sparkify.aws.internal.launch;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/**
 * Is a rule by which somebody may connect; AWS tells several as one. Source:
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 *
 * @param protocol such as {@code tcp}; {@code -1} is every one
 * @param from the first port; -1 where the protocol has none
 * @param to the last port
 * @param source a network in CIDR notation, or the id of a security group or a list of networks
 * @param remark what whoever made it said; may be empty
 */
record Admission(String protocol, int from, int to, String source, String remark) {
    private static final String TCP = "tcp";

    static Admission to(int port, String source, String remark) {
        return new Admission(TCP, port, port, source, remark);
    }

    static Stream<Admission> of(IpPermission held) {
        return Stream.of(
                        held.ipRanges().stream().map(range -> of(held, range.cidrIp(), range.description())),
                        held.ipv6Ranges().stream().map(range -> of(held, range.cidrIpv6(), range.description())),
                        held.userIdGroupPairs().stream().map(pair -> of(held, pair.groupId(), pair.description())),
                        held.prefixListIds().stream().map(list -> of(held, list.prefixListId(), list.description())))
                .flatMap(rules -> rules);
    }

    private static Admission of(IpPermission held, String source, @Nullable String remark) {
        return new Admission(
                held.ipProtocol(),
                Objects.requireNonNullElse(held.fromPort(), -1),
                Objects.requireNonNullElse(held.toPort(), -1),
                source,
                Objects.requireNonNullElse(remark, ""));
    }

    /** AWS writes networks in its own way, and knows no second rule that only says something else. */
    boolean isSame(Admission other) {
        return protocol.equals(other.protocol) && from == other.from && to == other.to && hasSourceOf(other);
    }

    boolean hasSourceOf(Admission other) {
        return NetworkRules.canonical(source).equals(NetworkRules.canonical(other.source));
    }

    IpPermission permission() {
        var rule = IpPermission.builder().ipProtocol(protocol).fromPort(from).toPort(to);
        if (source.startsWith("sg-")) {
            return rule.userIdGroupPairs(UserIdGroupPair.builder()
                            .groupId(source)
                            .description(said())
                            .build())
                    .build();
        } else if (source.startsWith("pl-")) {
            return rule.prefixListIds(PrefixListId.builder()
                            .prefixListId(source)
                            .description(said())
                            .build())
                    .build();
        }
        return source.contains(":")
                ? rule.ipv6Ranges(Ipv6Range.builder()
                                .cidrIpv6(source)
                                .description(said())
                                .build())
                        .build()
                : rule.ipRanges(IpRange.builder()
                                .cidrIp(source)
                                .description(said())
                                .build())
                        .build();
    }

    private @Nullable String said() {
        return remark.isEmpty() ? null : remark;
    }

    Admission withoutRemark() {
        return new Admission(protocol, from, to, source, "");
    }

    /** Says it for people, such as «203.0.113.7/32 on port 5439». */
    @Override
    public String toString() {
        return source
                + (from == -1 ? "" : from == to ? " on port " + from : " on ports " + from + " to " + to)
                + (protocol.equals(TCP) ? "" : " (protocol " + protocol + ")");
    }
}
