package dev.sparkify.aws;

import dev.sparkify.aws.internal.launch.LaunchRules;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks what becomes of the data when the warehouse is torn down. There is no default: a snapshot bills on, and without one
 * the data is lost.
 *
 * @param <P> the platform that is described
 */
public final class FinalSnapshot<P> {
    private final Function<Optional<String>, P> platform;

    FinalSnapshot(Function<Optional<String>, P> platform) {
        this.platform = platform;
    }

    /**
     * Lets the data go with the warehouse.
     *
     * @return the platform
     */
    public P withoutFinalSnapshot() {
        return platform.apply(Optional.empty());
    }

    /**
     * Keeps the data as a snapshot, which bills until somebody deletes it.
     *
     * @param name 1 to 255 lower-case letters, digits and single hyphens, the first a letter, the last no hyphen
     * @return the platform
     * @throws dev.sparkify.error.InputException if it is no name of a snapshot
     */
    public P withFinalSnapshot(String name) {
        return platform.apply(Optional.of(LaunchRules.snapshot(name)));
    }
}
