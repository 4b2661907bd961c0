package dev.sparkify.aws.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Is AWS IAM: roles, their policies, policies of their own. */
final class Roles {
    static final class Held {
        final String name;
        final String path;
        final Instant made;
        String trust;
        final String description;
        final Map<String, String> tags = new TreeMap<>();
        final Map<String, String> inline = new TreeMap<>();
        final TreeSet<String> attached = new TreeSet<>();
        final TreeSet<String> profiles = new TreeSet<>();

        Held(String name, String path, Instant made, String trust, String description) {
            this.name = name;
            this.path = path;
            this.made = made;
            this.trust = trust;
            this.description = description;
        }

        String arn() {
            return World.arn("iam", "role" + path + name);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    final Map<String, Held> roles = new TreeMap<>();

    Roles(World world) {
        this.world = world;
    }

    /** Refuses what Redshift cannot assume, or does not see yet. */
    Optional<String> unassumable(List<String> arns) {
        return arns.stream().filter(arn -> !isAssumable(arn)).findFirst();
    }

    private boolean isAssumable(String arn) {
        return roles.values().stream()
                .filter(role -> role.arn().equals(arn))
                .filter(role -> !world.time.instant().isBefore(role.made.plus(Pace.ROLE_SEEN)))
                .anyMatch(role -> role.trust.contains("redshift.amazonaws.com"));
    }

    List<Holding> holdings() {
        var held = new ArrayList<Holding>();
        roles.values().forEach(role -> {
            held.add(new Holding(
                    "role",
                    role.name,
                    role.tags,
                    role.trust + " attached " + role.attached + role.description,
                    role.made.toString()));
            role.inline.forEach((name, document) ->
                    held.add(new Holding("inline policy", role.name + "/" + name, Map.of(), document)));
        });
        return held;
    }

    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static boolean isDocument(String text) {
        try {
            var document = JSON.readTree(text);
            return document.isObject() && document.has("Statement");
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }
}
