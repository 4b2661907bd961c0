package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.ExpiredWarehouse;
import dev.sparkify.aws.internal.AwsClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/** Finds warehouses that have outlived their purpose. */
public final class Expiry {
    private static final List<String> ACTIONS = List.of(
            "redshift:DescribeClusters",
            "redshift:DescribeClusterSubnetGroups",
            "redshift-serverless:ListWorkgroups",
            "redshift-serverless:ListNamespaces",
            "redshift-serverless:ListTagsForResource",
            "ec2:DescribeSecurityGroups",
            "iam:ListRoles",
            "iam:GetRole");

    private Expiry() {}

    /**
     * Finds them by their tags, in one account and region.
     *
     * @param clients of AWS
     * @return those whose expiry lies before now, the longest first
     * @throws dev.sparkify.error.InputException if AWS denies a look
     * @throws dev.sparkify.error.RetryableException if AWS cannot answer now
     */
    public static List<ExpiredWarehouse> before(AwsClients clients) {
        var now = clients.clock().instant();
        return warehouses(clients)
                .flatMap(belongings -> expired(belongings, now).stream())
                .sorted(Comparator.comparing(ExpiredWarehouse::since).thenComparing(ExpiredWarehouse::id))
                .toList();
    }

    private static Stream<List<Belonging>> warehouses(AwsClients clients) {
        var all = new LinkedHashMap<String, List<Belonging>>();
        try {
            new Belongings(clients)
                    .all()
                    .forEach(one -> all.computeIfAbsent(one.warehouse(), id -> new ArrayList<>())
                            .add(one));
        } catch (SdkException failure) {
            throw LaunchFailure.explained("look for expired warehouses", ACTIONS, failure, "");
        }
        return all.values().stream();
    }

    /** What bills decides; of mere accessories all must have expired. */
    private static Optional<ExpiredWarehouse> expired(List<Belonging> belongings, Instant now) {
        var rank = belongings.stream().map(Belonging::rank).min(Comparator.naturalOrder());
        var deciding = belongings.stream()
                .filter(one -> rank.equals(Optional.of(one.rank())))
                .toList();
        boolean isExpired = deciding.stream()
                .allMatch(one -> one.expires().filter(at -> at.isBefore(now)).isPresent());
        return isExpired ? kind(deciding.get(0)).map(kind -> warehouse(kind, deciding, belongings)) : Optional.empty();
    }

    private static Optional<ExpiredWarehouse.Kind> kind(Belonging one) {
        return switch (one.tag(Ownership.KIND)) {
            case "cluster" -> Optional.of(ExpiredWarehouse.Kind.CLUSTER);
            case "serverless" -> Optional.of(ExpiredWarehouse.Kind.SERVERLESS);
            default -> Optional.empty();
        };
    }

    private static ExpiredWarehouse warehouse(
            ExpiredWarehouse.Kind kind, List<Belonging> deciding, List<Belonging> belongings) {
        var first = deciding.get(0);
        return new ExpiredWarehouse(
                first.tag(Ownership.WAREHOUSE),
                kind,
                first.tag(Ownership.OWNER),
                first.tag(Ownership.PURPOSE),
                deciding.stream()
                        .flatMap(one -> one.expires().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                belongings.stream().map(Belonging::label).toList());
    }
}
