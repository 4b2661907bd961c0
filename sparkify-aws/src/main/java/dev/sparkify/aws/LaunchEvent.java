package dev.sparkify.aws;

import java.time.Instant;

/**
 * Is something that happened to a resource of a warehouse.
 *
 * @param kind what happened
 * @param resource to what, such as «cluster sparkify-demo»
 * @param detail what AWS says of it, or how it is made, with its price; may be empty
 * @param at when
 */
public record LaunchEvent(Kind kind, String resource, String detail, Instant at) {
    /** Names what happened. */
    public enum Kind {
        /** It was there and carries the id of the warehouse. */
        FOUND,
        /** It was there and is other than was told: the detail says in what, and whether it is kept so or mended. */
        DIFFERS,
        /** AWS was asked to make it. */
        CREATED,
        /** It is not ready yet; told at each look. */
        WAITING,
        /** It can be used. */
        READY,
        /** AWS was asked to remove it. */
        REMOVING,
        /** It is gone. */
        REMOVED,
        /** It stays: it is not the warehouse's, or cannot be removed. */
        KEPT
    }
}
