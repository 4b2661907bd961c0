package dev.sparkify.aws.internal;

import dev.sparkify.load.S3Prefix;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Is Amazon S3, reached by a client that others own.
 *
 * @param s3 the client; retries are its own affair
 */
public record S3Store(S3Client s3) implements ObjectStore {
    private static final String REGION = "x-amz-bucket-region";

    @Override
    public List<StoredObject> below(S3Prefix place) {
        return list(place, request(place).build());
    }

    @Override
    public List<StoredObject> in(S3Prefix folder) {
        return list(folder, request(folder).delimiter("/").build());
    }

    private static ListObjectsV2Request.Builder request(S3Prefix place) {
        return ListObjectsV2Request.builder().bucket(place.bucket()).prefix(place.key());
    }

    private List<StoredObject> list(S3Prefix place, ListObjectsV2Request request) {
        return asked(
                "list " + place,
                "s3:ListBucket",
                () -> s3.listObjectsV2Paginator(request).contents().stream()
                        .map(object -> stored(place.bucket(), object))
                        .sorted(Comparator.comparing(StoredObject::toString))
                        .toList());
    }

    private static StoredObject stored(String bucket, S3Object object) {
        return new StoredObject(
                new S3Prefix(bucket, object.key()),
                Objects.requireNonNullElse(object.size(), 0L),
                Objects.requireNonNullElse(object.eTag(), "").replace("\"", ""),
                Objects.requireNonNullElse(object.lastModified(), Instant.EPOCH));
    }

    /** A bucket that may not be looked at, or is elsewhere, tells its region all the same. */
    @Override
    public Optional<String> region(String bucket) {
        try {
            return Optional.ofNullable(
                            s3.headBucket(request -> request.bucket(bucket)).bucketRegion())
                    .filter(name -> !name.isEmpty());
        } catch (S3Exception refused) {
            return Optional.ofNullable(refused.awsErrorDetails())
                    .map(AwsErrorDetails::sdkHttpResponse)
                    .flatMap(response -> response.firstMatchingHeader(REGION));
        } catch (SdkException failure) {
            throw S3Failure.of("find the region of s3://" + bucket, "s3:ListBucket", failure);
        }
    }

    @Override
    public InputStream read(S3Prefix place) {
        return asked("read " + place, "s3:GetObject", () -> {
            var content = s3.getObject(request -> request.bucket(place.bucket()).key(place.key()));
            return new FilterInputStream(content) {
                /** Closing alone would read all the rest. */
                @Override
                public void close() {
                    content.abort();
                }
            };
        });
    }

    @Override
    public S3Uploads uploads() {
        return new S3Uploads(s3);
    }

    @Override
    public void put(S3Prefix place, String text) {
        asked(
                "put " + place,
                "s3:PutObject",
                () -> s3.putObject(
                        request ->
                                request.bucket(place.bucket()).key(place.key()).contentType("application/json"),
                        RequestBody.fromString(text, StandardCharsets.UTF_8)));
    }

    /** Where there is no bucket, there is no object. */
    @Override
    public void delete(S3Prefix place) {
        asked("delete " + place, "s3:DeleteObject", () -> {
            try {
                return s3.deleteObject(request -> request.bucket(place.bucket()).key(place.key()));
            } catch (NoSuchBucketException nothing) {
                return nothing;
            }
        });
    }

    private static <T> T asked(String what, String action, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException failure) {
            throw S3Failure.of(what, action, failure);
        }
    }
}
