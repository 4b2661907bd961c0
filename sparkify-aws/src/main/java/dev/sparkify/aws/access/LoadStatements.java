package dev.sparkify.aws.access;

import dev.sparkify.aws.access.AccessStatement.Condition;
import dev.sparkify.error.InputException;
import dev.sparkify.load.S3Prefix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the statements of a load policy; a bucket is listed by a statement of its own, for its prefixes only. */
record LoadStatements(LoadPolicy policy) {
    private static final String DECRYPT = "kms:Decrypt";

    List<AccessStatement> all() {
        return Stream.of(listing(), locating(), objects(), keys())
                .flatMap(List::stream)
                .toList();
    }

    private List<AccessStatement> listing() {
        var statements = new ArrayList<AccessStatement>();
        for (var places : buckets().values()) {
            statements.add(listing("ListBucket" + (statements.size() + 1), places));
        }
        return statements;
    }

    /** A request for the whole bucket has no prefix that could be compared. */
    private static AccessStatement listing(String sid, List<Place> places) {
        var statement = AccessStatement.allow(
                sid, List.of("s3:ListBucket"), List.of(places.get(0).bucket()));
        return places.stream().anyMatch(Place::isWholeBucket)
                ? statement
                : statement.where(new Condition(
                        "StringLike",
                        "s3:prefix",
                        places.stream().map(Place::keys).distinct().toList()));
    }

    private List<AccessStatement> locating() {
        var buckets = buckets().values().stream()
                .map(places -> places.get(0).bucket())
                .toList();
        return policy.locatesBuckets()
                ? List.of(AccessStatement.allow("LocateBuckets", List.of("s3:GetBucketLocation"), buckets))
                : List.of();
    }

    private List<AccessStatement> objects() {
        return Stream.of(
                        on(policy.sources(), "ReadSources", "s3:GetObject"),
                        on(policy.documents(), "ReadDocuments", "s3:GetObject"),
                        on(policy.exports(), "WriteExports", "s3:GetObject", "s3:PutObject"),
                        on(policy.replaced(), "ReplaceExports", "s3:DeleteObject"))
                .flatMap(List::stream)
                .toList();
    }

    private List<AccessStatement> on(List<S3Prefix> prefixes, String sid, String... actions) {
        var objects = prefixes.stream().map(this::place).map(Place::objects).toList();
        return objects.isEmpty() ? List.of() : List.of(AccessStatement.allow(sid, List.of(actions), objects));
    }

    private List<AccessStatement> keys() {
        if (policy.exports().isEmpty() && !policy.exportKeys().isEmpty()) {
            throw new InputException("The policy names " + policy.exportKeys().get(0)
                    + " for exports, but no folder for them: name one by exportingTo");
        }
        return Stream.concat(
                        with(policy.sourceKeys(), "DecryptSources", DECRYPT),
                        with(policy.exportKeys(), "EncryptExports", DECRYPT, "kms:GenerateDataKey"))
                .toList();
    }

    private Stream<AccessStatement> with(List<String> keys, String sid, String... actions) {
        keys.forEach(this::checkPartition);
        return keys.isEmpty() ? Stream.of() : Stream.of(AccessStatement.allow(sid, List.of(actions), keys));
    }

    private void checkPartition(String key) {
        var partition = policy.partition().id();
        if (!key.startsWith("arn:" + partition + ":")) {
            throw new InputException("The key " + key + " is not in the partition " + partition
                    + " of the policy: say by in(Partition) where buckets and keys are");
        }
    }

    private Map<String, List<Place>> buckets() {
        var buckets = new LinkedHashMap<String, List<Place>>();
        Stream.of(policy.sources(), policy.documents(), policy.exports())
                .flatMap(Collection::stream)
                .forEach(prefix -> buckets.computeIfAbsent(prefix.bucket(), bucket -> new ArrayList<>())
                        .add(place(prefix)));
        return buckets;
    }

    private Place place(S3Prefix prefix) {
        return new Place(policy.partition(), prefix);
    }
}
