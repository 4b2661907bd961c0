package dev.sparkify.parity.standin.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.parity.standin.wire.ServerError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Finds and reads what a COPY names: all keys that begin so, or those of a manifest. */
record Objects(S3Client client) {
    private static final String FAILED = "XX000";
    private static final String SCHEME = "s3://";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    List<S3Prefix> of(CopyCommand command) throws ServerError {
        return command.has(CopyOption.MANIFEST) ? listed(command.from()) : beginning(place(command.from()));
    }

    /** A COPY takes every key that begins so, whether it looks like a folder or not. */
    private static S3Prefix place(String uri) throws ServerError {
        int slash = uri.indexOf('/', SCHEME.length());
        if (!uri.startsWith(SCHEME) || slash <= SCHEME.length()) {
            throw new ServerError(FAILED, "The S3 location \"" + uri + "\" names no bucket and key");
        }
        return new S3Prefix(uri.substring(SCHEME.length(), slash), uri.substring(slash + 1));
    }

    private List<S3Prefix> beginning(S3Prefix prefix) throws ServerError {
        try {
            var found = client
                    .listObjectsV2Paginator(
                            request -> request.bucket(prefix.bucket()).prefix(prefix.key()))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .sorted()
                    .map(key -> new S3Prefix(prefix.bucket(), key))
                    .toList();
            return demanded(found, "The specified S3 prefix '" + prefix.key() + "' does not exist");
        } catch (NoSuchBucketException missing) {
            throw new ServerError(
                    FAILED, "S3ServiceException: The specified bucket does not exist: " + prefix.bucket());
        }
    }

    private static List<S3Prefix> demanded(List<S3Prefix> found, String otherwise) throws ServerError {
        if (found.isEmpty()) {
            throw new ServerError(FAILED, otherwise);
        }
        return found;
    }

    private List<S3Prefix> listed(String uri) throws ServerError {
        var entries = document(uri, "manifest").path("entries");
        if (!entries.isArray()) {
            throw new ServerError(FAILED, "The manifest " + uri + " has no list of entries");
        }
        var found = new ArrayList<S3Prefix>();
        for (var entry : entries) {
            var place = place(entry.path("url").asText());
            if (exists(place)) {
                found.add(place);
            } else if (entry.path("mandatory").asBoolean(false)) {
                throw new ServerError(FAILED, "Mandatory url is not present in manifest file: " + place.uri());
            }
        }
        return demanded(found, "No file of the manifest " + uri + " was found");
    }

    JsonNode document(String uri, String called) throws ServerError {
        var bytes = bytes(place(uri))
                .orElseThrow(() -> new ServerError(FAILED, "The " + called + " file " + uri + " does not exist"));
        try (var parser = MAPPER.createParser(bytes)) {
            JsonNode document = MAPPER.readTree(parser);
            if (document == null || !document.isObject() || parser.nextToken() != null) {
                throw new ServerError(FAILED, "The " + called + " file " + uri + " is not one JSON object");
            }
            return document;
        } catch (JsonProcessingException malformed) {
            throw new ServerError(
                    FAILED, "The " + called + " file " + uri + " is not JSON: " + malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes are in memory", impossible);
        }
    }

    private boolean exists(S3Prefix place) {
        try {
            client.headObject(request -> request.bucket(place.bucket()).key(place.key()));
            return true;
        } catch (NoSuchKeyException missing) {
            return false;
        }
    }

    private Optional<byte[]> bytes(S3Prefix place) {
        try {
            return Optional.of(client.getObjectAsBytes(
                            request -> request.bucket(place.bucket()).key(place.key()))
                    .asByteArray());
        } catch (NoSuchKeyException | NoSuchBucketException missing) {
            return Optional.empty();
        }
    }

    byte[] content(S3Prefix place, CopyCommand command) throws ServerError {
        var bytes = bytes(place).orElseThrow(() -> new ServerError(FAILED, "The object " + place.uri() + " is gone"));
        if (!command.has(CopyOption.GZIP)) {
            return bytes;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new ServerError(FAILED, "The object " + place.uri() + " is not compressed by gzip");
        }
    }
}
