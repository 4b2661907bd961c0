package dev.sparkify.aws.internal.launch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;

/** Speaks of tags as Redshift Serverless does, which tells them apart from what carries them. */
final class ServerlessTags {
    private ServerlessTags() {}

    static List<Tag> of(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    static Map<String, String> of(RedshiftServerlessClient client, String arn) {
        return client.listTagsForResource(request -> request.resourceArn(arn)).tags().stream()
                .collect(Collectors.toUnmodifiableMap(Tag::key, Tag::value));
    }
}
