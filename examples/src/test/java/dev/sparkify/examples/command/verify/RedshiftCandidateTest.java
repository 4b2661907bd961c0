package dev.sparkify.examples.command.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.RetryableException;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.test.contract.RedshiftCopy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

class RedshiftCandidateTest {
    private final Keys s3 = new Keys();
    private final List<String> cuts = new ArrayList<>();
    private final RedshiftCandidate candidate = new RedshiftCandidate(
            new RedshiftCandidate.Place(
                    "a Redshift",
                    new RedshiftConnections("jdbc:redshift://127.0.0.1:1/dev?ssl=false", new Properties()),
                    () -> cuts.add("cut"),
                    s3,
                    new S3Prefix("bucket", "scratch/")),
            "verify",
            redshift -> redshift);

    /** Remembers keys. */
    private static final class Keys implements S3Client {
        private final TreeSet<String> all = new TreeSet<>();
        private boolean keeps;

        @Override
        public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
            var found = all.stream()
                    .filter(key -> key.startsWith(request.prefix()))
                    .map(key -> S3Object.builder().key(key).build())
                    .toList();
            return ListObjectsV2Response.builder()
                    .contents(found)
                    .isTruncated(false)
                    .build();
        }

        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            all.add(request.key());
            return PutObjectResponse.builder().build();
        }

        @Override
        public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
            if (keeps) {
                throw SdkClientException.create("denied");
            }
            all.remove(request.key());
            return DeleteObjectResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            all.add("closed");
        }
    }

    private static Map<String, byte[]> file(String name) {
        return Map.of(name, "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void putsFilesInPlaceOfThoseThatWereThere() {
        candidate.put("songs", file("a.json"));
        var place = candidate.put("songs", file("b.json"));
        candidate.put("songs_old", file("c.json"));

        assertThat(place.uri()).matches("s3://bucket/scratch/sparkify-verify-[0-9a-f-]{36}/data/songs/");
        assertThat(s3.all)
                .hasSize(2)
                .anyMatch(key -> key.endsWith("/data/songs/b.json"))
                .anyMatch(key -> key.endsWith("/data/songs_old/c.json"));
    }

    @Test
    void removesWhatItPutAndNothingElse() {
        s3.all.add("scratch/of others.json");
        candidate.put("songs", file("a.json"));
        candidate.stop();

        assertThat(candidate.remove()).isEmpty();
        assertThat(s3.all).containsExactly("closed", "scratch/of others.json");
        assertThat(cuts).containsExactly("cut");
    }

    @Test
    void saysWhatStays() {
        candidate.put("songs", file("a.json"));
        s3.keeps = true;

        assertThat(candidate.remove())
                .singleElement()
                .asString()
                .matches("objects below s3://bucket/scratch/sparkify-verify-.*/: denied");
    }

    @Test
    void namesScratchSchemasAndWhatCopyDoesInstead() {
        assertThat(candidate.schema("plays")).isEqualTo("verify_plays");
        assertThat(candidate.deviations()).isEqualTo(RedshiftCopy.deviations());
    }

    @Test
    void saysThatItCannotBeReached() {
        assertThatThrownBy(candidate::demandReachable)
                .isInstanceOf(RetryableException.class)
                .hasMessageStartingWith("Redshift gives no connection: ");
    }

    @Test
    void makesNothingAnyMoreOnceItIsStopped() {
        candidate.stop();

        assertThatThrownBy(() -> candidate.put("songs", file("a.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The trial is over: nothing is made any more");
        assertThatThrownBy(() -> candidate.platform().provision(SparkifyStar.schema()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The trial is over: nothing is made any more");
        assertThat(s3.all).isEmpty();
    }
}
