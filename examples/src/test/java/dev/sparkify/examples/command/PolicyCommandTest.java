package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.aws.access.TrustPolicy;
import dev.sparkify.examples.CommandRun;
import dev.sparkify.load.Location;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PolicyCommandTest {
    private static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/1234abcd";
    private static final String USER = "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/";

    @Test
    void printsWhatALoadNeeds() throws IOException {
        var policy = CommandRun.done("policy");

        assertThat(policy)
                .isEqualTo(LoadPolicy.of(SparkifyStar.sources("s3://sparkify/log_data/", "s3://sparkify/song_data/"))
                                .managedPolicy()
                        + "\n");
        assertThat(Files.readString(Path.of("..", "docs", "access.md"))).contains("```json\n" + policy + "```");
    }

    @Test
    void takesAllThatIsReadAndWritten() {
        assertThat(CommandRun.done(
                        "policy",
                        "--log-data",
                        "s3://mine/log",
                        "--song-data",
                        "s3://mine/song",
                        "--documents",
                        "s3://mine/paths",
                        "--export",
                        "s3://out/a",
                        "--export",
                        "s3://out/b",
                        "--replace",
                        "s3://out/c",
                        "--kms-key",
                        KEY))
                .isEqualTo(LoadPolicy.of(SparkifyStar.sources("s3://mine/log/", "s3://mine/song/"))
                                .readingDocumentsIn(Location.of("s3://mine/paths/"))
                                .exportingTo(Location.of("s3://out/a"), Location.of("s3://out/b"))
                                .replacing(Location.of("s3://out/c"))
                                .sourcesEncryptedBy(KEY)
                                .exportsEncryptedBy(KEY)
                                .managedPolicy()
                        + "\n");
    }

    @Test
    void decryptsOnlyWhereNothingIsExported() {
        assertThat(CommandRun.done("policy", "--kms-key", KEY))
                .contains("\"DecryptSources\"", KEY)
                .doesNotContain("GenerateDataKey");
    }

    @Test
    void namesResourcesOfAnotherPartition() {
        assertThat(CommandRun.done("policy", "--partition", "china"))
                .contains("\"arn:aws-cn:s3:::sparkify\"")
                .doesNotContain("arn:aws:");
    }

    @Test
    void printsWhoMayAssumeTheRole() {
        assertThat(CommandRun.done("policy", "--kind", "trust-cluster"))
                .isEqualTo(TrustPolicy.cluster().document() + "\n");
        assertThat(CommandRun.done(
                        "policy", "--kind", "trust-serverless", "--user", USER + "loader", "--user", USER + "exporter"))
                .isEqualTo(TrustPolicy.serverless()
                                .onlyFor(USER + "loader", USER + "exporter")
                                .document()
                        + "\n");
    }

    @Test
    void refusesWhatNoPolicyCanSay() {
        assertThat(CommandRun.of("policy", "--log-data", "data/log_data")).isEqualTo(new CommandRun(2, "", """
                sparkify: Redshift reads from s3://bucket/prefix, not from data/log_data
                Try 'sparkify policy --help'.
                """));
    }

    @Test
    void refusesUsersOfAPolicyForLoads() {
        assertThat(CommandRun.of("policy", "--user", USER + "loader")).isEqualTo(new CommandRun(2, "", """
                sparkify: --user narrows who may assume the role: it goes with --kind trust-cluster or trust-serverless
                Try 'sparkify policy --help'.
                """));
    }

    @Test
    void namesTheKindsThatItKnows() {
        var run = CommandRun.of("policy", "--kind", "trust");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("sparkify: Invalid value for option '--kind': expected one of [LOAD, TRUST_CLUSTER,"
                        + " trust-cluster, TRUST_SERVERLESS, trust-serverless] (case-insensitive) but was 'trust'\n");
    }
}
