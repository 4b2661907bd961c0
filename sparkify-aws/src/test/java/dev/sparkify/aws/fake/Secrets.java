package dev.sparkify.aws.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Is AWS Secrets Manager. */
final class Secrets {
    private record Held(String name, String content, Map<String, String> tags, boolean isManaged) {}

    private final World world;
    private final Map<String, Held> held = new TreeMap<>();

    Secrets(World world) {
        this.world = world;
    }

    /** Makes one for a service. */
    String manage(String name, String user) {
        return hold(
                name,
                "{\"username\":\"" + user + "\",\"password\":\"" + FakeAws.MANAGED_PASSWORD + "\"}",
                Map.of("aws:secretsmanager:owningService", "redshift"),
                true);
    }

    private String hold(String name, String content, Map<String, String> tags, boolean isManaged) {
        var arn = World.arn("secretsmanager", "secret:" + name + "-" + world.nextId("x"));
        held.put(arn, new Held(name, content, tags, isManaged));
        return arn;
    }

    void forget(String arn) {
        held.remove(arn);
    }

    private String arn(String id) {
        return held.entrySet().stream()
                .filter(secret ->
                        secret.getKey().equals(id) || secret.getValue().name().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        ResourceNotFoundException.builder(),
                        400,
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret."))
                .getKey();
    }

    private Held found(String arn) {
        return Objects.requireNonNull(held.get(arn));
    }

    GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        var arn = arn(request.secretId());
        return GetSecretValueResponse.builder()
                .arn(arn)
                .name(found(arn).name())
                .secretString(found(arn).content())
                .build();
    }

    DescribeSecretResponse describeSecret(DescribeSecretRequest request) {
        var arn = arn(request.secretId());
        return DescribeSecretResponse.builder()
                .arn(arn)
                .name(found(arn).name())
                .tags(list(found(arn).tags()))
                .build();
    }

    private static List<Tag> list(Map<String, String> tags) {
        return Tags.list(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    CreateSecretResponse createSecret(CreateSecretRequest request) {
        if (held.values().stream().anyMatch(secret -> secret.name().equals(request.name()))) {
            throw Refusal.of(
                    ResourceExistsException.builder(), 400, "ResourceExistsException", "The secret already exists.");
        }
        var arn = hold(request.name(), request.secretString(), Tags.map(request.tags(), Tag::key, Tag::value), false);
        return CreateSecretResponse.builder().arn(arn).name(request.name()).build();
    }

    DeleteSecretResponse deleteSecret(DeleteSecretRequest request) {
        var arn = arn(request.secretId());
        if (found(arn).isManaged()) {
            throw Refusal.of(
                    InvalidRequestException.builder(), 400, "InvalidRequestException", "The secret is managed");
        }
        held.remove(arn);
        return DeleteSecretResponse.builder().arn(arn).build();
    }

    List<Holding> holdings() {
        var all = new ArrayList<Holding>();
        held.values().forEach(secret -> all.add(new Holding("secret", secret.name(), secret.tags(), "")));
        return all;
    }
}
