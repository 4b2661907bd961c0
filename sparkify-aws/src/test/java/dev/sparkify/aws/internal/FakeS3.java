package dev.sparkify.aws.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Is one bucket, named {@code bucket}, that shows two objects a page unless told otherwise and fails on cue. */
public final class FakeS3 implements S3Client {
    private int page = 2;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> times = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, String>> metadata = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Integer, byte[]>> uploads = new ConcurrentSkipListMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> regions = new TreeMap<>();
    private Function<String, @Nullable SdkException> failures = call -> null;
    private final AtomicLong clock = new AtomicLong();

    public FakeS3 with(String key, String text) {
        return with(key, text.getBytes(StandardCharsets.UTF_8));
    }

    public FakeS3 with(String key, byte[] content) {
        objects.put(key, content);
        times.put(key, Instant.EPOCH.plusSeconds(clock.incrementAndGet()));
        return this;
    }

    public FakeS3 paging(int objects) {
        page = objects;
        return this;
    }

    public FakeS3 in(String region, String bucket) {
        regions.put(bucket, region);
        return this;
    }

    public FakeS3 failing(Function<String, @Nullable SdkException> cue) {
        failures = cue;
        return this;
    }

    public List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    public String text(String key) {
        return new String(objects.getOrDefault(key, new byte[0]), StandardCharsets.UTF_8);
    }

    public void remove(String key) {
        objects.remove(key);
    }

    /** Such as {@code put a/b.json}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void called(String call, String bucket) {
        calls.add(call);
        var failure = failures.apply(call);
        if (failure != null) {
            throw failure;
        }
        if (!bucket.equals("bucket")) {
            throw NoSuchBucketException.builder().statusCode(404).build();
        }
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        called("list " + request.prefix(), request.bucket());
        var after = request.continuationToken() == null ? "" : request.continuationToken();
        var found = objects.keySet().stream()
                .filter(key -> key.startsWith(request.prefix()) && key.compareTo(after) > 0)
                .filter(key -> request.delimiter() == null
                        || key.indexOf('/', request.prefix().length()) < 0)
                .toList();
        var shown = found.stream().limit(page).toList();
        boolean isCut = found.size() > shown.size();
        return ListObjectsV2Response.builder()
                .contents(shown.stream().map(this::shown).toList())
                .isTruncated(isCut)
                .nextContinuationToken(isCut ? shown.get(shown.size() - 1) : null)
                .build();
    }

    private S3Object shown(String key) {
        return S3Object.builder()
                .key(key)
                .size((long) content(key).length)
                .eTag('"' + Integer.toHexString(text(key).hashCode()) + '"')
                .lastModified(times.get(key))
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        called("put " + request.key(), request.bucket());
        with(request.key(), bytes(body));
        metadata.put(request.key(), request.metadata());
        return PutObjectResponse.builder().build();
    }

    private static byte[] bytes(RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        called("head " + request.key(), request.bucket());
        return HeadObjectResponse.builder()
                .metadata(metadata.getOrDefault(request.key(), Map.of()))
                .build();
    }

    @Override
    public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
        called("begin " + request.key(), request.bucket());
        uploads.put(request.key(), new TreeMap<>());
        metadata.put(request.key(), request.metadata());
        return CreateMultipartUploadResponse.builder()
                .uploadId("upload of " + request.key())
                .build();
    }

    @Override
    public UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
        called("piece " + request.partNumber() + " of " + request.key(), request.bucket());
        uploads.getOrDefault(request.key(), Map.of()).put(request.partNumber(), bytes(body));
        return UploadPartResponse.builder().eTag("tag " + request.partNumber()).build();
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
        called("complete " + request.key(), request.bucket());
        var pieces = uploads.getOrDefault(request.key(), Map.of());
        var whole = new ByteArrayOutputStream();
        request.multipartUpload()
                .parts()
                .forEach(part -> whole.writeBytes(pieces.getOrDefault(part.partNumber(), new byte[0])));
        uploads.remove(request.key());
        with(request.key(), whole.toByteArray());
        return CompleteMultipartUploadResponse.builder().build();
    }

    @Override
    public AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
        called("abort " + request.key(), request.bucket());
        uploads.remove(request.key());
        return AbortMultipartUploadResponse.builder().build();
    }

    /** Those that were begun, and neither completed nor aborted. */
    public List<String> unfinished() {
        return List.copyOf(uploads.keySet());
    }

    public byte[] content(String key) {
        return objects.getOrDefault(key, new byte[0]).clone();
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        called("get " + request.key(), request.bucket());
        var content = objects.get(request.key());
        if (content == null) {
            throw NoSuchKeyException.builder()
                    .statusCode(404)
                    .message("no such key")
                    .build();
        }
        try {
            return transformer.transform(
                    GetObjectResponse.builder().build(),
                    AbortableInputStream.create(new ByteArrayInputStream(content), () -> calls.add("abort")));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Tells no region unless it was said before. */
    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        calls.add("region " + request.bucket());
        var failure = failures.apply("region " + request.bucket());
        if (failure != null) {
            throw failure;
        }
        return HeadBucketResponse.builder()
                .bucketRegion(regions.get(request.bucket()))
                .build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        called("delete " + request.key(), request.bucket());
        objects.remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
