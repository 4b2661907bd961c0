package dev.sparkify.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells how a launched warehouse stands.
 *
 * @param id the warehouse
 * @param state how its cluster or workgroup stands
 * @param said what AWS calls that, such as {@code creating} or {@code available, prep-for-resize}; «none» where there is none
 * @param since since when it exists; empty where it does not, or AWS does not say
 * @param endpoint where it is reached; empty until AWS tells
 * @param roles the ARNs of the roles that it has
 * @param expires when it has outlived its purpose; empty: never
 * @param resources what exists of it, such as «role sparkify-demo»
 */
public record WarehouseStatus(
        String id,
        State state,
        String said,
        Optional<Instant> since,
        Optional<Endpoint> endpoint,
        List<String> roles,
        Optional<Instant> expires,
        List<String> resources) {
    /** Names how a cluster or workgroup stands. */
    public enum State {
        /** There is none. */
        ABSENT,
        /** It is being made, changed or resumed: it will be available by itself. */
        COMING,
        /** It can be used. */
        AVAILABLE,
        /** It is paused; resume it. */
        PAUSED,
        /** It is being removed. */
        GOING,
        /** It needs somebody: AWS says why. */
        BROKEN
    }

    /** Takes copies of the lists. */
    public WarehouseStatus {
        roles = List.copyOf(roles);
        resources = List.copyOf(resources);
    }
}
