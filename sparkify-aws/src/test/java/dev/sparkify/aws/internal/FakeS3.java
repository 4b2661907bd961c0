package dev.sparkify.aws.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Is one bucket, named {@code bucket}, that shows two objects a page and fails on cue. */
public final class FakeS3 implements S3Client {
    private static final int PAGE = 2;

    private final Map<String, byte[]> objects = new TreeMap<>();
    private final Map<String, Instant> times = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private Function<String, @Nullable SdkException> failures = call -> null;
    private long clock;

    public FakeS3 with(String key, String text) {
        objects.put(key, text.getBytes(StandardCharsets.UTF_8));
        times.put(key, Instant.EPOCH.plusSeconds(++clock));
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
        var page = found.stream().limit(PAGE).toList();
        boolean isCut = found.size() > page.size();
        return ListObjectsV2Response.builder()
                .contents(page.stream().map(this::shown).toList())
                .isTruncated(isCut)
                .nextContinuationToken(isCut ? page.get(page.size() - 1) : null)
                .build();
    }

    private S3Object shown(String key) {
        return S3Object.builder()
                .key(key)
                .size((long) text(key).getBytes(StandardCharsets.UTF_8).length)
                .eTag('"' + Integer.toHexString(text(key).hashCode()) + '"')
                .lastModified(times.get(key))
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        called("put " + request.key(), request.bucket());
        try (var content = body.contentStreamProvider().newStream()) {
            with(request.key(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return PutObjectResponse.builder().build();
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
