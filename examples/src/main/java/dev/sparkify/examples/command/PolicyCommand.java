package dev.sparkify.examples.command;

import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.aws.access.Partition;
import dev.sparkify.aws.access.TrustPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.music.SparkifyStar;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the documents that AWS IAM needs, without any account. */
@Command(
        name = "policy",
        description = "Prints what the role of a warehouse on Amazon Redshift needs: a policy that allows no more than"
                + " the load, or who may assume the role. Needs no account.",
        footer = {
            "  sparkify policy --log-data s3://mine/log/ --song-data s3://mine/song/ > policy.json",
            "  sparkify policy --export s3://mine/out/ --kms-key arn:aws:kms:us-west-2:123456789012:key/1234abcd",
            "  sparkify policy --kind trust-cluster > trust.json"
        })
@SuppressWarnings("NullAway.Init")
public final class PolicyCommand extends Job {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "load",
            description = "load is what the role may do, trust-cluster and trust-serverless say who may assume it"
                    + " (default: ${DEFAULT-VALUE}).")
    private Kind kind;

    @Mixin
    private Lake lake;

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description = "Where generated manifests and jsonpaths lie. May be repeated.")
    private List<String> documents = List.of();

    @Option(names = "--export", paramLabel = "FOLDER", description = "Where exports go. May be repeated.")
    private List<String> exports = List.of();

    @Option(
            names = "--replace",
            paramLabel = "FOLDER",
            description = "Where exports go that replace what lies there. May be repeated.")
    private List<String> replaced = List.of();

    @Option(
            names = "--kms-key",
            paramLabel = "ARN",
            description = "The key that encrypts sources and exports. May be repeated.")
    private List<String> keys = List.of();

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            defaultValue = "commercial",
            description = "commercial, china or government (default: ${DEFAULT-VALUE}).")
    private Partition partition;

    @Option(
            names = "--user",
            paramLabel = "ARN",
            description = "A database user that may use the role; all may by default. May be repeated.")
    private List<String> users = List.of();

    /** Names a document. */
    enum Kind {
        LOAD("load"),
        TRUST_CLUSTER("trust-cluster"),
        TRUST_SERVERLESS("trust-serverless");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Override
    void run() {
        if (kind == Kind.LOAD && !users.isEmpty()) {
            throw wrongUsage("--user narrows who may assume the role: it goes with --kind trust-cluster or"
                    + " trust-serverless");
        }
        out().print(described(this::document) + "\n");
        out().flush();
    }

    private String document() {
        return switch (kind) {
            case LOAD -> load();
            case TRUST_CLUSTER -> trust(TrustPolicy.cluster());
            case TRUST_SERVERLESS -> trust(TrustPolicy.serverless());
        };
    }

    private String trust(TrustPolicy policy) {
        return users.isEmpty()
                ? policy.document()
                : policy.onlyFor(users.get(0), users.toArray(String[]::new)).document();
    }

    private String load() {
        var policy = LoadPolicy.of(SparkifyStar.sources(lake.logData(), lake.songData()))
                .in(partition);
        for (var folder : exports) {
            policy = policy.exportingTo(Location.of(folder));
        }
        for (var folder : replaced) {
            policy = policy.replacing(Location.of(folder));
        }
        return encrypted(documented(policy)).managedPolicy();
    }

    private LoadPolicy documented(LoadPolicy policy) {
        var folders = documents.stream().map(Location::of).toArray(Location[]::new);
        return folders.length == 0 ? policy : policy.readingDocumentsIn(folders[0], folders);
    }

    private LoadPolicy encrypted(LoadPolicy policy) {
        if (keys.isEmpty()) {
            return policy;
        }
        var all = keys.toArray(String[]::new);
        var reading = policy.sourcesEncryptedBy(all[0], all);
        return policy.exports().isEmpty() ? reading : reading.exportsEncryptedBy(all[0], all);
    }
}
