package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.S3Prefix;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3StoreTest {
    private static final S3Prefix FOLDER = new S3Prefix("bucket", "log/");

    private final FakeS3 s3 = new FakeS3();
    private final ObjectStore store = new S3Store(s3);

    @Test
    void listsAllPagesInTheOrderOfKeys() {
        s3.with("log/c.json", "3")
                .with("log/a/deep.json", "1")
                .with("log/b.json", "2")
                .with("log_old/x.json", "")
                .with("log/d.json", "4")
                .with("log/e.json", "5");

        assertThat(store.below(FOLDER))
                .extracting(StoredObject::toString)
                .containsExactly(
                        "s3://bucket/log/a/deep.json",
                        "s3://bucket/log/b.json",
                        "s3://bucket/log/c.json",
                        "s3://bucket/log/d.json",
                        "s3://bucket/log/e.json");
        assertThat(store.in(FOLDER))
                .hasSize(4)
                .noneMatch(object -> object.toString().contains("deep"));
    }

    @Test
    void describesAnObject() {
        s3.with("log/a.json", "ä");

        assertThat(store.below(FOLDER))
                .containsExactly(new StoredObject(
                        new S3Prefix("bucket", "log/a.json"), 2, "e4", Instant.parse("1970-01-01T00:00:01Z")));
    }

    @Test
    void putsAndDeletes() {
        var place = new S3Prefix("bucket", "docs/m.json");

        store.put(place, "{\"ü\": 1}");
        assertThat(s3.text("docs/m.json")).isEqualTo("{\"ü\": 1}");
        store.delete(place);
        store.delete(place);
        assertThat(s3.keys()).isEmpty();
    }

    @Test
    void readsAsFarAsIsWanted() throws IOException {
        s3.with("log/a.json", "{}\nrest");

        try (var content = store.read(new S3Prefix("bucket", "log/a.json"))) {
            assertThat(content.readNBytes(2)).asString().isEqualTo("{}");
        }
        assertThat(s3.calls()).containsExactly("get log/a.json", "abort");
    }

    @Test
    void tellsTheRegionOfABucketAlsoWhereItIsRefused() {
        s3.in("eu-west-1", "bucket");
        assertThat(store.region("bucket")).contains("eu-west-1");
        assertThat(store.region("elsewhere")).isEmpty();

        s3.failing(call -> answer(403, "AccessDenied", "us-west-2"));
        assertThat(store.region("bucket")).contains("us-west-2");
        s3.failing(call -> answer(403, "AccessDenied"));
        assertThat(store.region("bucket")).isEmpty();
        s3.failing(call -> SdkClientException.create("Unable to load credentials"));
        assertThatThrownBy(() -> store.region("bucket"))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot find the region of s3://bucket: Unable to load credentials");
    }

    @Test
    void namesABucketThatIsNotThere() {
        assertThatThrownBy(() -> store.below(new S3Prefix("nowhere", "log/")))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot list s3://nowhere/log/: there is no such bucket");
    }

    @Test
    void saysWhichActionIsDenied() {
        s3.failing(call -> answer(403, "AccessDenied"));

        assertThatThrownBy(() -> store.below(FOLDER))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Cannot list s3://bucket/log/: Amazon S3 denies it; allow s3:ListBucket to whoever runs this"
                                + " (`sparkify policy` prints what Redshift's own role needs)");
        assertThatThrownBy(() -> store.put(FOLDER, ""))
                .hasMessageStartingWith("Cannot put s3://bucket/log/: Amazon S3 denies it; allow s3:PutObject to");
        assertThatThrownBy(() -> store.delete(FOLDER))
                .hasMessageStartingWith(
                        "Cannot delete s3://bucket/log/: Amazon S3 denies it; allow s3:DeleteObject to");
    }

    @Test
    void saysThatABucketIsElsewhere() {
        s3.failing(call -> answer(301, "PermanentRedirect"));

        assertThatThrownBy(() -> store.below(FOLDER))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Cannot list s3://bucket/log/: the bucket is in another region than the client; make the client"
                                + " for that region, or let it reach others with crossRegionAccessEnabled(true)");
    }

    @Test
    void letsABusyStoreBeTriedAgain() {
        s3.failing(call -> answer(503, "SlowDown"));

        assertThatThrownBy(() -> store.below(FOLDER))
                .isInstanceOf(RetryableException.class)
                .hasMessageStartingWith(
                        "Cannot list s3://bucket/log/: Amazon S3 is too busy, or out of order; try again"
                                + " later: SlowDown");
    }

    @Test
    void letsAStoreBeTriedAgainThatCannotBeReached() {
        s3.failing(
                call -> SdkClientException.create("Unable to execute HTTP request", new ConnectException("refused")));

        assertThatThrownBy(() -> store.below(FOLDER))
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "Cannot list s3://bucket/log/: Unable to execute HTTP request; try again when Amazon S3 can be"
                                + " reached");
    }

    @Test
    void refusesToGoOnWithoutCredentials() {
        s3.failing(call -> SdkClientException.create("Unable to load credentials"));

        assertThatThrownBy(() -> store.below(FOLDER))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot list s3://bucket/log/: Unable to load credentials");
    }

    @Test
    void repeatsWhatElseTheStoreSays() {
        s3.failing(call -> answer(400, "InvalidToken"));

        assertThatThrownBy(() -> store.below(FOLDER))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot list s3://bucket/log/: InvalidToken");
    }

    private static SdkException answer(int status, String code) {
        return answer(status, code, SdkHttpResponse.builder().build());
    }

    private static SdkException answer(int status, String code, String region) {
        return answer(
                status,
                code,
                SdkHttpResponse.builder()
                        .putHeader("x-amz-bucket-region", region)
                        .build());
    }

    private static SdkException answer(int status, String code, SdkHttpResponse response) {
        return S3Exception.builder()
                .statusCode(status)
                .message(code)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(code)
                        .sdkHttpResponse(response)
                        .build())
                .build();
    }
}
