package dev.sparkify.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.aws.fake.Holding;
import dev.sparkify.load.Location;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asks the documents that a launch gives to AWS about a table of requests, and the network whom it admits. */
class LaunchedAccessTest {
    /** Is a request, and whether the role of the warehouse may make it. */
    private record Asked(String action, String resource, Map<String, String> context, boolean isAllowed) {}

    private static final Map<String, String> NONE = Map.of();
    private static final List<Asked> TABLE = List.of(
            get("lake/songs/a.json", true),
            get("lake/songs/2018/a.json", true),
            get("lake/songs", false),
            get("lake/songs_old/a.json", false),
            get("lake/other/a.json", false),
            get("lake/", false),
            get("lake-2/songs/a.json", false),
            get("out/exports/a.parquet", true),
            get("out/other/a.parquet", false),
            get("scratch/documents/a.json", true),
            get("scratch/a.json", false),
            list("lake", Map.of("s3:prefix", "songs/"), true),
            list("lake", Map.of("s3:prefix", "songs/2018"), true),
            list("lake", Map.of("s3:prefix", ""), false),
            list("lake", Map.of("s3:prefix", "other/"), false),
            list("lake", NONE, false),
            list("out", Map.of("s3:prefix", "songs/"), false),
            put("out/exports/a.parquet", true),
            put("out/a.parquet", false),
            put("lake/songs/a.json", false),
            put("scratch/documents/a.json", false),
            new Asked("s3:DeleteObject", "arn:aws:s3:::lake/songs/a.json", NONE, false),
            new Asked("s3:DeleteObject", "arn:aws:s3:::out/other/a.parquet", NONE, false),
            new Asked("s3:PutBucketPolicy", "arn:aws:s3:::lake", NONE, false),
            new Asked("s3:ListAllMyBuckets", "*", NONE, false),
            new Asked("kms:Decrypt", "arn:aws:kms:us-west-2:123456789012:key/other", NONE, false),
            new Asked("iam:PassRole", "arn:aws:iam::123456789012:role/x", NONE, false),
            new Asked("sts:AssumeRole", "arn:aws:iam::123456789012:role/x", NONE, false),
            new Asked("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:::secret:x", NONE, false));

    private static Asked get(String key, boolean isAllowed) {
        return new Asked("s3:GetObject", "arn:aws:s3:::" + key, NONE, isAllowed);
    }

    private static Asked put(String key, boolean isAllowed) {
        return new Asked("s3:PutObject", "arn:aws:s3:::" + key, NONE, isAllowed);
    }

    private static Asked list(String bucket, Map<String, String> context, boolean isAllowed) {
        return new Asked("s3:ListBucket", "arn:aws:s3:::" + bucket, context, isAllowed);
    }

    private static LaunchedRedshift<?> cluster(AwsAccess access) {
        return Redshift.cluster("demo")
                .withoutFinalSnapshot()
                .reading(Location.of("s3://lake/songs/"))
                .exportingTo(Location.of("s3://out/exports/"))
                .documentsIn("s3://scratch/documents/")
                .through(access);
    }

    private static LaunchedRedshift<?> serverless(AwsAccess access) {
        return Redshift.serverless("demo")
                .withoutFinalSnapshot()
                .reading(Location.of("s3://lake/songs/"))
                .exportingTo(Location.of("s3://out/exports/"))
                .documentsIn("s3://scratch/documents/")
                .through(access);
    }

    private static List<Holding> launched(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        var aws = new FakeAws();
        warehouse.apply(aws.process().access()).launch();
        return aws.everything();
    }

    private static Stream<Holding> of(List<Holding> held, String kind) {
        return held.stream().filter(holding -> holding.kind().equals(kind));
    }

    private static void demandTable(List<Holding> held) {
        assertThat(of(held, "inline policy")).singleElement().satisfies(policy -> {
            var evaluator = Evaluator.of(policy.properties());
            assertThat(TABLE)
                    .allSatisfy(asked -> assertThat(evaluator.allows(asked.action(), asked.resource(), asked.context()))
                            .isEqualTo(asked.isAllowed()));
        });
        assertThat(of(held, "role"))
                .singleElement()
                .satisfies(role ->
                        assertThat(role.properties()).contains("attached []").doesNotContain("\"*\""));
    }

    @Test
    void roleOfAClusterMayDoWhatIsNeededAndNothingElse() {
        demandTable(launched(LaunchedAccessTest::cluster));
    }

    @Test
    void roleOfAWorkgroupMayDoWhatIsNeededAndNothingElse() {
        demandTable(launched(LaunchedAccessTest::serverless));
    }

    @Test
    void roleIsTrustedToTheServiceAlone() {
        var cluster = of(launched(LaunchedAccessTest::cluster), "role").toList();
        assertThat(cluster.get(0).properties())
                .contains("\"redshift.amazonaws.com\"")
                .doesNotContain("redshift-serverless")
                .doesNotContain("\"AWS\"");
    }

    @Test
    void admitsNobodyByDefault() {
        for (var held : List.of(launched(LaunchedAccessTest::cluster), launched(LaunchedAccessTest::serverless))) {
            assertThat(of(held, "security group").filter(group -> !group.name().equals("default")))
                    .singleElement()
                    .satisfies(group -> assertThat(group.properties()).endsWith(" []"));
            assertThat(of(held, "interface"))
                    .singleElement()
                    .satisfies(used -> assertThat(used.properties()).doesNotContain("default"));
            assertThat(held)
                    .noneMatch(holding -> holding.properties().contains("public=true")
                            || holding.properties().contains("public true"));
        }
    }

    @Test
    void admitsThoseWhoAreNamedAndNobodyElse() {
        var held = launched(access -> Redshift.cluster("demo")
                .withoutFinalSnapshot()
                .admitting("10.1.2.3/32")
                .through(access));
        assertThat(of(held, "security group").filter(group -> !group.name().equals("default")))
                .singleElement()
                .satisfies(group -> assertThat(group.properties()).endsWith(" [tcp 5439-5439 from [10.1.2.3/32]]"));
    }

    @Test
    void mayReadNothingWhereNothingIsNamed() {
        var held = launched(
                access -> Redshift.cluster("demo").withoutFinalSnapshot().through(access));
        assertThat(of(held, "inline policy")).isEmpty();
    }
}
