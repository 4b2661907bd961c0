package dev.sparkify.aws.internal.launch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Is a thing in AWS that carries the tags of a warehouse.
 *
 * @param rank how well it speaks for its warehouse
 * @param label such as «cluster sparkify-demo»
 * @param tags of Sparkify, and others
 */
record Belonging(Rank rank, String label, Map<String, String> tags) {
    /** Orders things by how well they speak for their warehouse: what bills does, before what was made for it. */
    enum Rank {
        /** A cluster or workgroup. */
        COMPUTE,
        /** A namespace. */
        STORAGE,
        /** A role, a security group, a subnet group. */
        ACCESSORY
    }

    Belonging {
        tags = Map.copyOf(tags);
    }

    /** Tells whether it is a warehouse's of a region. */
    boolean isOf(String region) {
        return tags.containsKey(Ownership.WAREHOUSE)
                && tags.containsKey(Ownership.KIND)
                && region.equals(tags.get(Ownership.REGION));
    }

    /** Names its warehouse among all of the region. */
    String warehouse() {
        return tags.get(Ownership.KIND) + " " + tags.get(Ownership.WAREHOUSE);
    }

    String tag(String key) {
        return tags.getOrDefault(key, "");
    }

    /** Tells when it expires; what nobody can read expires never. */
    Optional<Instant> expires() {
        try {
            return Optional.ofNullable(tags.get(Ownership.EXPIRES)).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
