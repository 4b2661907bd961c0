package dev.sparkify.aws;

import java.util.List;
import java.util.Optional;

/**
 * Tells what a launch would do.
 *
 * @param steps in order
 * @param price what the warehouse costs while it runs: one that is there as it is there, any other as it was told; empty where the
 *     table of prices does not know
 */
public record LaunchPlan(List<Step> steps, Optional<HourlyPrice> price) {
    /** Names what is done. */
    public enum Action {
        /** It is made. */
        CREATE,
        /** It is there and carries the id of the warehouse; «kept, but differs: …» says what is other than was told. */
        KEEP,
        /** It is there, and belongs to somebody else or is what must not be kept: the launch would be refused. */
        REFUSE
    }

    /**
     * Is a step.
     *
     * @param action what is done
     * @param resource to what, such as «role sparkify-demo»
     * @param properties how it is made, or, of what is there, how AWS says that it stands and what differs; holds no secret
     */
    public record Step(Action action, String resource, List<String> properties) {
        /** Takes a copy of the list. */
        public Step {
            properties = List.copyOf(properties);
        }
    }

    /** Takes a copy of the list. */
    public LaunchPlan {
        steps = List.copyOf(steps);
    }
}
