package dev.sparkify.examples.command;

import dev.sparkify.aws.LaunchedRedshift;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says of a warehouse that is to be made what {@code dwh.cfg} does not say. */
@SuppressWarnings("NullAway.Init")
final class LaunchOptions {
    @Option(
            names = "--expires-after",
            paramLabel = "DURATION",
            description = "How long it is wanted, such as PT8H or P2D; 'sparkify expired' finds it then.")
    private @Nullable Duration lifetime;

    @Option(names = "--owner", paramLabel = "NAME", description = "Whose it is (default: whoever calls AWS).")
    private @Nullable String owner;

    @Option(names = "--purpose", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String purpose;

    @Option(names = "--tag", paramLabel = "KEY=VALUE", description = "A tag of your own. May be repeated.")
    private Map<String, String> tags = Map.of();

    @Option(
            names = "--admit",
            paramLabel = "CIDR",
            description = "A network that may connect, such as 203.0.113.7/32; nobody may by default. May be repeated.")
    private List<String> networks = List.of();

    @Option(
            names = "--admit-group",
            paramLabel = "ID",
            description = "A security group whose members may connect. May be repeated.")
    private List<String> groups = List.of();

    @Option(
            names = "--publicly-accessible",
            description = "Gives it an address on the internet; who may connect is another matter (default: none).")
    private boolean isPublic;

    @Option(
            names = "--subnet",
            paramLabel = "ID",
            description = "A subnet to lie in (default: those of the default VPC). May be repeated.")
    private List<String> subnets = List.of();

    @Option(
            names = "--kms-key",
            paramLabel = "ARN",
            description = "The key that encrypts the sources. May be repeated.")
    private List<String> sourceKeys = List.of();

    <P extends LaunchedRedshift<P>> P on(P platform) {
        var lasting = RedshiftDescription.with(
                platform, Optional.ofNullable(lifetime), (one, life) -> one.expiringAfter(life));
        var owned = RedshiftDescription.with(lasting, Optional.ofNullable(owner), (one, who) -> one.ownedBy(who));
        var meant = RedshiftDescription.with(owned, Optional.ofNullable(purpose), (one, what) -> one.meantFor(what));
        return admitted(isPublic ? meant.publiclyAccessible() : meant);
    }

    private <P extends LaunchedRedshift<P>> P admitted(P platform) {
        P admitted = platform;
        for (var tag : tags.entrySet()) {
            admitted = admitted.tagged(tag.getKey(), tag.getValue());
        }
        for (var network : networks) {
            admitted = admitted.admitting(network);
        }
        for (var group : groups) {
            admitted = admitted.admittingGroup(group);
        }
        if (!subnets.isEmpty()) {
            var more = subnets.subList(1, subnets.size());
            admitted = admitted.inSubnets(subnets.get(0), more.toArray(String[]::new));
        }
        return sourceKeys.isEmpty() ? admitted : admitted.decryptingBy(sourceKeys.toArray(String[]::new));
    }
}
