package dev.sparkify.aws.fake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
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
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Is Amazon S3: buckets that are there already. */
final class Buckets {
    private static final class Thing {
        private final byte[] bytes;
        private final Instant at;

        Thing(byte[] bytes, Instant at) {
            this.bytes = bytes;
            this.at = at;
        }

        byte[] bytes() {
            return bytes;
        }

        Instant at() {
            return at;
        }

        String etag() {
            return "\"" + HexFormat.of().toHexDigits(Arrays.hashCode(bytes)) + "\"";
        }
    }

    private final World world;
    private final Map<String, TreeMap<String, Thing>> buckets = new TreeMap<>();
    private final Map<String, TreeMap<Integer, byte[]>> uploads = new TreeMap<>();

    Buckets(World world) {
        this.world = world;
    }

    void put(String bucket, String key, String text) {
        buckets.computeIfAbsent(bucket, name -> new TreeMap<>())
                .put(key, new Thing(text.getBytes(StandardCharsets.UTF_8), world.time.instant()));
    }

    private static AwsServiceException missing(AwsServiceException.Builder builder, String code) {
        return Refusal.of(builder, 404, code, "The specified thing does not exist.");
    }

    private Map<String, Thing> bucket(String name) {
        var bucket = buckets.get(name);
        if (bucket == null) {
            throw missing(NoSuchBucketException.builder(), "NoSuchBucket");
        }
        return bucket;
    }

    private Thing thing(String bucket, String key) {
        var thing = bucket(bucket).get(key);
        if (thing == null) {
            throw missing(NoSuchKeyException.builder(), "NoSuchKey");
        }
        return thing;
    }

    HeadBucketResponse headBucket(HeadBucketRequest request) {
        bucket(request.bucket());
        return HeadBucketResponse.builder().bucketRegion(World.REGION).build();
    }

    ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        var prefix = request.prefix() == null ? "" : request.prefix();
        var found = bucket(request.bucket()).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry ->
                        request.delimiter() == null || entry.getKey().indexOf(request.delimiter(), prefix.length()) < 0)
                .map(entry -> S3Object.builder()
                        .key(entry.getKey())
                        .size((long) entry.getValue().bytes().length)
                        .eTag(entry.getValue().etag())
                        .lastModified(entry.getValue().at())
                        .build())
                .toList();
        var page = World.page(found, request.continuationToken());
        return ListObjectsV2Response.builder()
                .contents(page.items())
                .isTruncated(!page.next().isEmpty())
                .nextContinuationToken(page.next().isEmpty() ? null : page.next())
                .build();
    }

    HeadObjectResponse headObject(HeadObjectRequest request) {
        var thing = thing(request.bucket(), request.key());
        return HeadObjectResponse.builder()
                .contentLength((long) thing.bytes().length)
                .eTag(thing.etag())
                .lastModified(thing.at())
                .build();
    }

    ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
        var thing = thing(request.bucket(), request.key());
        return new ResponseInputStream<>(
                described(thing), AbortableInputStream.create(new ByteArrayInputStream(thing.bytes())));
    }

    @Nullable
    Object getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, ?> transformer) throws Exception {
        var thing = thing(request.bucket(), request.key());
        return transformer.transform(
                described(thing), AbortableInputStream.create(new ByteArrayInputStream(thing.bytes())));
    }

    private static GetObjectResponse described(Thing thing) {
        return GetObjectResponse.builder()
                .contentLength((long) thing.bytes().length)
                .eTag(thing.etag())
                .build();
    }

    PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        var thing = new Thing(bytes(body), world.time.instant());
        bucket(request.bucket()).put(request.key(), thing);
        return PutObjectResponse.builder().eTag(thing.etag()).build();
    }

    private static byte[] bytes(RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        bucket(request.bucket()).remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
        request.delete().objects().forEach(object -> bucket(request.bucket()).remove(object.key()));
        return DeleteObjectsResponse.builder().build();
    }

    CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
        bucket(request.bucket());
        var id = world.nextId("upload-");
        uploads.put(id, new TreeMap<>());
        return CreateMultipartUploadResponse.builder().uploadId(id).build();
    }

    private Map<Integer, byte[]> upload(String id) {
        var upload = uploads.get(id);
        if (upload == null) {
            throw missing(NoSuchUploadException.builder(), "NoSuchUpload");
        }
        return upload;
    }

    UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
        var part = new Thing(bytes(body), world.time.instant());
        upload(request.uploadId()).put(request.partNumber(), part.bytes());
        return UploadPartResponse.builder().eTag(part.etag()).build();
    }

    CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
        var whole = new ByteArrayOutputStream();
        upload(request.uploadId()).values().forEach(whole::writeBytes);
        var thing = new Thing(whole.toByteArray(), world.time.instant());
        bucket(request.bucket()).put(request.key(), thing);
        uploads.remove(request.uploadId());
        return CompleteMultipartUploadResponse.builder().eTag(thing.etag()).build();
    }

    AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
        upload(request.uploadId());
        uploads.remove(request.uploadId());
        return AbortMultipartUploadResponse.builder().build();
    }

    List<Holding> holdings() {
        var all = new ArrayList<Holding>();
        buckets.forEach((bucket, things) -> things.forEach(
                (key, thing) -> all.add(new Holding("object", bucket + "/" + key, Map.of(), thing.etag()))));
        uploads.forEach((id, parts) -> all.add(new Holding("upload", id, Map.of(), "")));
        return all;
    }
}
