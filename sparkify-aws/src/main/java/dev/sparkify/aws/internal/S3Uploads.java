package dev.sparkify.aws.internal;

import dev.sparkify.load.S3Prefix;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Uploads objects to Amazon S3, at once or piece by piece. Thread-safe. Each object keeps a digest of what it holds, since
 * the ETag of one that is encrypted, or came in pieces, does not tell.
 *
 * @param s3 the client, which others own
 */
public record S3Uploads(S3Client s3) {
    private static final String DIGEST = "sparkify-content";
    private static final String TYPE = "application/gzip";
    private static final String PUT = "s3:PutObject";

    Optional<String> digest(S3Prefix place) {
        return asked("look at " + place, "s3:GetObject", () -> {
            try {
                return Optional.ofNullable(
                        s3.headObject(request -> request.bucket(place.bucket()).key(place.key()))
                                .metadata()
                                .get(DIGEST));
            } catch (NoSuchKeyException gone) {
                return Optional.empty();
            }
        });
    }

    void put(S3Prefix place, String digest, byte[] bytes, int count) {
        asked(
                "put " + place,
                PUT,
                () -> s3.putObject(
                        request -> request.bucket(place.bucket())
                                .key(place.key())
                                .contentType(TYPE)
                                .metadata(Map.of(DIGEST, digest)),
                        body(bytes, count)));
    }

    /** Sends from the array itself, which must stay as it is meanwhile, also for another try. */
    private static RequestBody body(byte[] bytes, int count) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, 0, count), count, TYPE);
    }

    String begin(S3Prefix place, String digest) {
        return asked(
                "put " + place,
                PUT,
                () -> s3.createMultipartUpload(request -> request.bucket(place.bucket())
                                .key(place.key())
                                .contentType(TYPE)
                                .metadata(Map.of(DIGEST, digest)))
                        .uploadId());
    }

    String piece(S3Prefix place, String upload, int number, byte[] bytes, int count) {
        return asked(
                "put " + place,
                PUT,
                () -> s3.uploadPart(
                                request -> request.bucket(place.bucket())
                                        .key(place.key())
                                        .uploadId(upload)
                                        .partNumber(number),
                                body(bytes, count))
                        .eTag());
    }

    void complete(S3Prefix place, String upload, List<String> tags) {
        var pieces = IntStream.range(0, tags.size())
                .mapToObj(at -> CompletedPart.builder()
                        .partNumber(at + 1)
                        .eTag(tags.get(at))
                        .build())
                .toList();
        asked(
                "put " + place,
                PUT,
                () -> s3.completeMultipartUpload(request -> request.bucket(place.bucket())
                        .key(place.key())
                        .uploadId(upload)
                        .multipartUpload(all -> all.parts(pieces))));
    }

    void abort(S3Prefix place, String upload) {
        asked(
                "abort the upload " + upload + " of " + place,
                "s3:AbortMultipartUpload",
                () -> s3.abortMultipartUpload(request ->
                        request.bucket(place.bucket()).key(place.key()).uploadId(upload)));
    }

    private static <T> T asked(String what, String action, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException failure) {
            throw S3Failure.of(what, action, failure);
        }
    }
}
