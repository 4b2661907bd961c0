package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Groups.Space;
import dev.sparkify.aws.fake.Groups.Work;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.redshiftserverless.model.ConflictException;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.ValidationException;

/** Is what Redshift Serverless demands, and what it says otherwise. */
final class ServerlessRules {
    private ServerlessRules() {}

    static AwsServiceException conflict(String message) {
        return Refusal.of(ConflictException.builder(), 400, "ConflictException", message);
    }

    static AwsServiceException invalid(String message) {
        return Refusal.of(ValidationException.builder(), 400, "ValidationException", message);
    }

    static AwsServiceException missing(String message) {
        return Refusal.of(ResourceNotFoundException.builder(), 404, "ResourceNotFoundException", message);
    }

    static void demand(boolean isMet, String message) {
        if (!isMet) {
            throw invalid(message);
        }
    }

    static @Nullable String marker(World.Page<?> page) {
        return page.next().isEmpty() ? null : page.next();
    }

    static Map<String, String> map(List<Tag> tags) {
        var map = Tags.map(tags, Tag::key, Tag::value);
        demand(Tags.areTaken(map), "Invalid tags");
        return map;
    }

    static void demandIdle(Space space) {
        if (!space.status.equals("AVAILABLE")) {
            throw conflict("There is an operation running on the namespace. Try to do it at a later time.");
        }
    }

    static void demandIdle(Work work) {
        if (!work.status.equals("AVAILABLE")) {
            throw conflict("There is an operation running on the workgroup. Try to do it at a later time.");
        }
    }
}
