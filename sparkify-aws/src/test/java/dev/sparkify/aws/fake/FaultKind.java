package dev.sparkify.aws.fake;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Is a kind of fault that every call is tried with.
 *
 * @param name for messages
 * @param at makes it for the call of that number
 */
record FaultKind(String name, IntFunction<Fault> at) {
    static List<FaultKind> all() {
        return List.of(
                new FaultKind("throttled once", number -> Fault.throttled(number, 1)),
                new FaultKind("throttled for long", number -> Fault.throttled(number, 200)),
                new FaultKind("denied", Fault::denied),
                new FaultKind("broken", Fault::broken),
                new FaultKind("lost", Fault::lost),
                new FaultKind("died before", Fault::diedBefore),
                new FaultKind("died after", Fault::diedAfter));
    }
}
