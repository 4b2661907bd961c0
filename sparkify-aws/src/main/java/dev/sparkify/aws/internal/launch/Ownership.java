package dev.sparkify.aws.internal.launch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Is the tags by which a warehouse knows its resources. Roles are of all regions, and a cluster may be called like a workgroup:
 * so a warehouse is its id, its kind and its region.
 *
 * @param warehouse its id
 * @param kind what it is
 * @param region where it is
 * @param owner whose it is
 * @param purpose what it is for
 * @param expires when it may be torn down; empty: never by itself
 * @param more further tags
 */
public record Ownership(
        String warehouse,
        Kind kind,
        String region,
        String owner,
        String purpose,
        Optional<Instant> expires,
        Map<String, String> more) {
    /** What all keys begin with. */
    public static final String PREFIX = "sparkify:";
    /** The key of the warehouse's id. */
    public static final String WAREHOUSE = PREFIX + "warehouse";
    /** The key of the kind. */
    public static final String KIND = PREFIX + "kind";
    /** The key of the region. */
    public static final String REGION = PREFIX + "region";
    /** The key of the owner. */
    public static final String OWNER = PREFIX + "owner";
    /** The key of the purpose. */
    public static final String PURPOSE = PREFIX + "purpose";
    /** The key of the expiry, an instant in ISO 8601. */
    public static final String EXPIRES = PREFIX + "expires";
    /** How many keys there are. */
    public static final int KEYS = 6;

    /** Names what a warehouse is. */
    public enum Kind {
        /** A provisioned cluster. */
        CLUSTER("cluster"),
        /** A namespace and workgroup. */
        SERVERLESS("serverless");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        /**
         * Tells how tags name it.
         *
         * @return such as {@code cluster}
         */
        public String tag() {
            return tag;
        }
    }

    /** Takes a copy of the map. */
    public Ownership {
        more = Map.copyOf(more);
    }

    /**
     * Gives the tags of a new resource.
     *
     * @return id, kind and region at least
     */
    public Map<String, String> tags() {
        var tags = new LinkedHashMap<>(more);
        tags.put(WAREHOUSE, warehouse);
        tags.put(KIND, kind.tag());
        tags.put(REGION, region);
        tags.put(OWNER, owner);
        tags.put(PURPOSE, purpose);
        expires.ifPresent(at -> tags.put(EXPIRES, at.toString()));
        return tags;
    }

    /**
     * Tells when a resource expires.
     *
     * @param tags those of the resource
     * @return the instant; empty: never, also where nobody can read it
     */
    public static Optional<Instant> expiry(Map<String, String> tags) {
        try {
            return Optional.ofNullable(tags.get(EXPIRES)).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
