package dev.sparkify.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Location;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares whole documents with those that were reviewed. To write them anew, then to review the difference:
 *
 * <pre>{@code
 * ./mvnw test -pl sparkify-aws -am -Dtest=GoldenDocumentsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
class GoldenDocumentsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String USER = "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/loader";
    private static final String ROLE = "arn:aws:iam::123456789012:role/sparkify";
    private static final String OWNER = "arn:aws:iam::210987654321:role/data/owner";

    static Stream<Arguments> documents() {
        var plays = LoadPolicy.of(SparkifyStar.sources("s3://sparkify/log_data", "s3://sparkify/song_data"));
        var chain = new RoleChain(ROLE, OWNER);
        var documents = new LinkedHashMap<String, String>();
        documents.put("load", plays.managedPolicy());
        documents.put("everything", everything().managedPolicy());
        documents.put("trust-cluster", TrustPolicy.cluster().document());
        documents.put("trust-cluster-user", TrustPolicy.cluster().onlyFor(USER).document());
        documents.put("trust-serverless", TrustPolicy.serverless().document());
        documents.put("pass-role", PassRolePolicy.cluster(ROLE).document());
        documents.put("chain-policy", chain.policy());
        documents.put("chain-trust", chain.trust());
        return documents.entrySet().stream().map(GoldenDocumentsTest::named);
    }

    private static Arguments named(Map.Entry<String, String> document) {
        return Arguments.of(document.getKey() + ".json", document.getValue() + "\n");
    }

    private static LoadPolicy everything() {
        return LoadPolicy.of(SparkifyStar.sources("s3://sparkify-logs/2018/a?.json", "s3://sparkify-songs"))
                .in(Partition.COMMERCIAL)
                .readingDocumentsIn(Location.of("s3://sparkify-documents/paths"))
                .exportingTo(Location.of("s3://sparkify-exports/daily"))
                .replacing(Location.of("s3://sparkify-exports/latest"))
                .sourcesEncryptedBy(KEY)
                .exportsEncryptedBy(KEY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void writesTheDocumentThatWasReviewed(String name, String document) throws IOException {
        var golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, document);
        }

        assertThat(document).isEqualTo(Files.readString(golden));
    }
}
